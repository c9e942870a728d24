import type { AccessFinding } from '../../../shared/contract/access-reviews.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { isMessageId } from '../../lib/messages.ts';
import { purposeLabel } from '../../lib/purposes.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import type { Text } from '../../lib/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Mono, Muted, Stack } from '../../ui/stack.tsx';
import { useExplanation, useZonedFormat } from './review-words.ts';
import classes from './access-reviews.module.css';

interface EntriesDialogProps {
  finding: AccessFinding;
  backendId: string | null;
  zone: string;
  onClose: () => void;
}

type Entry = OutputOf<'accessReviews.entries'>['entries'][number];

/** The entries of a log that a finding rests on. */
export function EntriesDialog({ finding, backendId, zone, onClose }: EntriesDialogProps) {
  const text = useText();
  const explain = useExplanation(zone, backendId);
  const format = useZonedFormat(zone);
  const source = backendId === null ? 'custos' : { backendId };
  const found = useCall('accessReviews.entries', { source, references: finding.references });
  const isOwn = backendId === null;
  return (
    <Dialog title={text('accessReviews.entries.title')} onClose={onClose} width={1000}>
      <Stack>
        <p>{explain(finding)}</p>
        {finding.entries > finding.references.length && (
          <Muted>
            {text('accessReviews.entries.first', { shown: finding.references.length, all: finding.entries })}
          </Muted>
        )}
        <ProblemMessage problem={found.error} />
        {found.isPending && <Loading />}
        {found.data && (
          <div className={classes.wide}>
            <table className={classes.table} aria-label={text('accessReviews.entries.title')}>
              <thead>
                <tr>
                  <th scope="col">{text(isOwn ? 'accessReviews.entries.number' : 'accessReviews.entries.id')}</th>
                  <th scope="col">{text('accessReviews.entries.at')}</th>
                  <th scope="col">{text('accessReviews.entries.who')}</th>
                  <th scope="col">{text('accessReviews.entries.what')}</th>
                  {isOwn && <th scope="col">{text('accessReviews.entries.why')}</th>}
                  <th scope="col">{text(isOwn ? 'accessReviews.entries.subject' : 'accessReviews.entries.hash')}</th>
                </tr>
              </thead>
              <tbody>
                {found.data.entries.map((entry) => (
                  <tr key={entry.reference}>
                    <th scope="row">{entry.reference}</th>
                    <td>{format.exact(entry.at)}</td>
                    <td>{entry.person ?? text('audit.nobody')}</td>
                    <td>{nameAction(text, entry)}</td>
                    {isOwn && <td>{nameReason(text, entry)}</td>}
                    <td>{entry.subject && <Mono>{entry.subject}</Mono>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Stack>
    </Dialog>
  );
}

function nameAction(text: Text, { action, phase }: Entry): string {
  const id = `audit.procedure.${action}`;
  const name = isMessageId(id) ? text(id) : action;
  return phase === 'failed' ? text('audit.phased', { name, phase: text('audit.phase.failed') }) : name;
}

function nameReason(text: Text, { purpose, caseId }: Entry): string {
  return purpose === null ? '' : [purposeLabel(text, purpose), caseId].filter(Boolean).join(' · ');
}
