import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useText } from '../../../lib/use-text.ts';
import { isSaid } from '../../../ui/described/field-words.ts';
import { Callout } from '../../../ui/status.tsx';
import type { References } from '../../../ui/described/field-description.ts';
import { MissingList } from './missing-list.tsx';
import { RecordText } from './record-text.tsx';

interface PartProps {
  record: OutputOf<'records.get'>;
  references: References;
}

/** What the record says now: the revision in force, or the draft where nothing is in force yet. */
export function ContentPart({ record: { inForce, draft, missing }, references }: PartProps) {
  const text = useText();
  const fields = inForce ?? draft;
  if (!isSaid(fields) || !fields) return null;
  return (
    <>
      {inForce === null && <Callout meaning="soon">{text('records.content.draftOnly')}</Callout>}
      {inForce !== null && draft !== null && <Callout meaning="information">{text('records.content.inForce')}</Callout>}
      {missing.length > 0 && (
        <Callout meaning="overdue" title={text('records.missing', { count: missing.length })}>
          <MissingList paths={missing} />
        </Callout>
      )}
      <RecordText fields={fields} missing={missing} references={references} />
    </>
  );
}
