import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { readEnisaTable } from '../../../../shared/rules/breach/severity/enisa.ts';
import { cite } from '../../../../shared/rules/rule.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions } from '../../../ui/dialog.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { CircumstanceFields } from './circumstance-fields.tsx';
import { DataClassFields } from './data-class-fields.tsx';
import { firstFactors, toFactors } from './factor-fields.ts';
import { IdentificationFields } from './identification-fields.tsx';
import { SeverityResult } from './severity-result.tsx';
import classes from './severity.module.css';

interface AssessFormProps {
  incident: Incident;
  onDone: () => void;
}

/** Scores the severity: what each factor means stands beside it, and the result follows at once. */
export function AssessForm({ incident, onDone }: AssessFormProps) {
  const text = useText();
  const language = useLanguage();
  const assess = useCommand('incidents.assess');
  const [fields, setFields] = useState(() => firstFactors(incident));
  const [reasons, setReasons] = useState(incident.assessments[0]?.reasons ?? '');
  const table = readEnisaTable();
  const factors = toFactors(fields);
  const change = (changes: Partial<typeof fields>) => setFields((before) => ({ ...before, ...changes }));
  const submit = () => {
    if (factors) assess.mutate({ id: incident.id, factors, reasons: reasons.trim() }, { onSuccess: onDone });
  };
  return (
    <Form label={text('incidents.assess')} onSubmit={submit} failure={assess.error}>
      <Stack gap={16}>
        <Muted>{text('incidents.severity.method', { source: cite(table.sources.enisa, language) })}</Muted>
        <DataClassFields table={table} scores={fields.scores} onChange={(scores) => change({ scores })} />
        <IdentificationFields
          table={table}
          value={fields.identification}
          onChange={(identification) => change({ identification })}
        />
        <CircumstanceFields table={table} fields={fields} onChange={change} />
        <div className={classes.live} aria-live="polite">
          {factors === null ? <Muted>{text('incidents.severity.needsData')}</Muted> : <LiveResult factors={factors} />}
        </div>
        <TextAreaField
          label={text('incidents.severity.reasons')}
          value={reasons}
          onChange={setReasons}
          hint={text('incidents.severity.reasons.hint')}
          rows={2}
        />
        <ProblemMessage problem={assess.error} />
      </Stack>
      <Actions>
        <Button type="submit" kind="primary" isBusy={assess.isPending} isDisabled={factors === null}>
          {text('incidents.assess.submit')}
        </Button>
        <Button onClick={onDone}>{text('ui.cancel')}</Button>
      </Actions>
    </Form>
  );
}

/** The result while the factors are chosen; nothing is kept yet. */
function LiveResult({ factors }: { factors: InputOf<'incidents.assess'>['factors'] }) {
  const language = useLanguage();
  const result = useCall('incidents.severity', { ...factors, language }, { keepsPrevious: true });
  return result.data ? <SeverityResult result={result.data} /> : <ProblemMessage problem={result.error} />;
}
