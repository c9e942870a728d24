import { useState } from 'react';
import type { InspectionSummary } from '../../../../shared/contract/backend-safety.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { SelectField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Part } from '../../../ui/part.tsx';
import { ProblemMessage, useProblemText } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { ChecksTable } from './checks-table.tsx';
import { FindingList } from './finding-list.tsx';
import { nameInspection } from './safety-words.ts';
import classes from './safety.module.css';

/** One inspection against an earlier one. @param inspections newest first, at least one */
export function InspectionView({ inspections }: { inspections: readonly InspectionSummary[] }) {
  const text = useText();
  const format = useFormat();
  const problemText = useProblemText();
  const [chosenId, setChosenId] = useState('');
  const [otherId, setOtherId] = useState('');
  const chosen = inspections.find(({ id }) => id === chosenId) ?? inspections[0]!;
  const earlier = inspections.slice(inspections.indexOf(chosen) + 1);
  const other = earlier.find(({ id }) => id === otherId);
  const input = { id: chosen.id, ...(other && { comparedWith: other.id }) };
  const detail = useCall('backends.inspection', input, { keepsPrevious: true });
  const toChoice = (inspection: InspectionSummary) => ({
    value: inspection.id,
    label: nameInspection(text, format, inspection),
  });
  const findings = detail.data?.findings ?? [];
  const gone = findings.filter(({ change }) => change === 'gone');
  const open = findings.filter(({ change }) => change !== 'gone');
  return (
    <Stack gap={16}>
      <div className={classes.choices}>
        <SelectField
          label={text('backends.safety.history')}
          value={chosen.id}
          onChange={setChosenId}
          choices={inspections.map(toChoice)}
        />
        {earlier.length > 0 && (
          <SelectField
            label={text('backends.safety.compare')}
            value={other?.id ?? ''}
            onChange={setOtherId}
            choices={[{ value: '', label: text('backends.safety.compare.before') }, ...earlier.map(toChoice)]}
          />
        )}
      </div>
      <ProblemMessage problem={detail.error} />
      {!detail.data && !detail.error && <Loading />}
      {detail.data && (
        <>
          {chosen.problem !== null && (
            <Callout meaning="soon">
              {text('backends.safety.notReached', { problem: problemText(chosen.problem) })}
            </Callout>
          )}
          <Part title={text('backends.safety.findings', { count: open.length })}>
            {open.length === 0 ? (
              <Callout meaning="fine">{text('backends.safety.nothing')}</Callout>
            ) : (
              <FindingList findings={open} />
            )}
          </Part>
          {gone.length > 0 && (
            <Part title={text('backends.safety.goneTitle', { count: gone.length })}>
              <FindingList findings={gone} />
            </Part>
          )}
          <ChecksTable checks={detail.data.checks} findings={findings} />
        </>
      )}
    </Stack>
  );
}
