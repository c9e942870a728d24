import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useCall } from '../../../lib/queries.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import type { References } from '../../../ui/described/field-description.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import { ChangeList } from './change-list.tsx';
import { RecordText } from './record-text.tsx';
import classes from '../records.module.css';

interface PartProps {
  record: OutputOf<'records.get'>;
  references: References;
}

/** What was released when and by whom; each revision can be read, and any two compared. */
export function RevisionsPart({ record: { id, revisions }, references }: PartProps) {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  const [opened, setOpened] = useState<number | null>(null);
  const nameUser = (user: string) => names.get(user) ?? user;
  if (revisions.length === 0) return <Muted>{text('records.revisions.none')}</Muted>;
  const sorted = revisions.toSorted((a, b) => b.revision - a.revision);
  return (
    <>
      <ul className={classes.list}>
        {sorted.map(({ revision, releasedAt, releasedBy, approvedBy, note }) => (
          <li key={revision} className={classes.card}>
            <div>
              <Button isCompact onClick={() => setOpened(revision)}>
                {text('records.revisions.open', { revision })}
              </Button>
            </div>
            <span className={classes.when}>
              {text(approvedBy === null ? 'records.revisions.byAlone' : 'records.revisions.by', {
                when: format.dateTime(releasedAt),
                name: nameUser(releasedBy),
                second: approvedBy === null ? '' : nameUser(approvedBy),
              })}
            </span>
            {note !== '' && <span>{note}</span>}
          </li>
        ))}
      </ul>
      {sorted.length > 1 && (
        <Comparison id={id} revisions={sorted.map((each) => each.revision)} references={references} />
      )}
      {opened !== null && (
        <RevisionDialog id={id} revision={opened} references={references} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

interface ComparisonProps {
  id: string;
  /** Newest first. */
  revisions: readonly number[];
  references: References;
}

function Comparison({ id, revisions, references }: ComparisonProps) {
  const text = useText();
  const [from, setFrom] = useState(revisions[1] ?? 1);
  const [to, setTo] = useState(revisions[0] ?? 1);
  const compared = useCall('records.compareRevisions', { id, from, to }, { keepsPrevious: true });
  const choices = revisions.map((each) => ({
    value: String(each),
    label: text('records.revisions.number', { revision: each }),
  }));
  return (
    <Stack>
      <SelectField
        label={text('records.revisions.from')}
        value={String(from)}
        onChange={(value) => setFrom(Number(value))}
        choices={choices}
      />
      <SelectField
        label={text('records.revisions.to')}
        value={String(to)}
        onChange={(value) => setTo(Number(value))}
        choices={choices}
      />
      <ProblemMessage problem={compared.error} />
      {compared.data && (
        <ChangeList
          caption={text('records.revisions.compared', { from, to })}
          changes={compared.data.changes}
          references={references}
        />
      )}
    </Stack>
  );
}

interface RevisionDialogProps {
  id: string;
  revision: number;
  references: References;
  onClose: () => void;
}

function RevisionDialog({ id, revision, references, onClose }: RevisionDialogProps) {
  const text = useText();
  const read = useCall('records.revision', { id, revision });
  return (
    <Dialog title={text('records.revisions.number', { revision })} onClose={onClose} width={800}>
      <Stack gap={16}>
        <ProblemMessage problem={read.error} />
        {read.data ? <RecordText fields={read.data.fields} references={references} /> : <Loading />}
      </Stack>
    </Dialog>
  );
}
