import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useRecentJob } from '../../../lib/use-recent-job.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import type { References } from '../../../ui/described/field-description.ts';
import { nameReference } from '../../../ui/described/field-words.ts';
import { JobLine } from '../../../ui/job-line.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { DriftFindings } from './drift-findings.tsx';
import { EvidenceTables } from './evidence-tables.tsx';

interface PartProps {
  record: OutputOf<'records.get'>;
  references: References;
}

/** Where the record in force and what is there differ, for each of its bots. */
export function DifferencesPart({ record: { id, number, botIds }, references }: PartProps) {
  const text = useText();
  const scans = useMay('findings.scan');
  const compare = useCommand('records.compare');
  const job = useRecentJob(['records.compare']);
  const evidence = useCall('records.evidence', {}, { keepsPrevious: true });
  const bots = evidence.data?.bots.filter((bot) => botIds.includes(bot.botId) || bot.recordId === id) ?? [];
  return (
    <>
      {scans && (
        <Row>
          <Button isBusy={compare.isPending || job?.state === 'running'} onClick={() => compare.mutate({})}>
            {text('records.drift.compare')}
          </Button>
          <Muted>{text('records.drift.compareHint')}</Muted>
        </Row>
      )}
      <JobLine job={job} />
      <ProblemMessage problem={compare.error ?? evidence.error} />
      <DriftFindings title={text('records.drift.ofRecord')} botId={null} record={number} />
      {botIds.length === 0 && <Muted>{text('records.drift.noBots')}</Muted>}
      {botIds.map((botId) => (
        <DriftFindings
          key={botId}
          title={text('records.drift.of', { bot: nameReference(text, references, 'bots', botId) })}
          botId={botId}
          record={number}
        />
      ))}
      {bots.map((bot) => (
        <EvidenceTables key={bot.botId} evidence={bot} name={nameReference(text, references, 'bots', bot.botId)} />
      ))}
    </>
  );
}
