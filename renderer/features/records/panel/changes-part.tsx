import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useCall } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import type { References } from '../../../ui/described/field-description.ts';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { ChangeList } from './change-list.tsx';

interface PartProps {
  record: OutputOf<'records.get'>;
  references: References;
}

/** What the draft would change. */
export function ChangesPart({ record: { id, revision, draft }, references }: PartProps) {
  const text = useText();
  const isComparable = revision !== null && draft !== null;
  const compared = useCall(
    'records.compareRevisions',
    { id, from: revision ?? 1, to: null },
    { isEnabled: isComparable },
  );
  if (!isComparable)
    return <Muted>{text(draft === null ? 'records.changes.noDraft' : 'records.changes.noRevision')}</Muted>;
  return (
    <>
      <ProblemMessage problem={compared.error} />
      {compared.data && (
        <ChangeList
          caption={text('records.changes.caption', { revision })}
          changes={compared.data.changes}
          references={references}
        />
      )}
    </>
  );
}
