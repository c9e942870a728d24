import type { Finding, FindingState } from '../../../../shared/contract/findings.ts';
import { useCall } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { SeverityStatus } from '../../../ui/severity.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Meaning } from '../../../ui/status.tsx';
import { DecideDifference } from './decide-difference.tsx';
import { describeDifference } from './drift-words.ts';
import classes from '../records.module.css';

const meanings: Record<FindingState, Meaning> = {
  open: 'soon',
  accepted: 'overdue',
  rejected: 'information',
  fixed: 'fine',
};

/** What was found to differ for one bot, open ones first, each to be accepted or rejected with a reason. */
export function DriftFindings({ botId, name }: { botId: string; name: string }) {
  const text = useText();
  const list = useCall('findings.list', { rule: 'recordDiffers', botId }, { keepsPrevious: true });
  const findings = list.data?.findings ?? [];
  const isOpen = ({ status }: Finding) => status === 'open';
  const sorted = [...findings.filter(isOpen), ...findings.filter((each) => !isOpen(each))];
  const title = text('records.drift.of', { bot: name });
  return (
    <section className={classes.part} aria-label={title}>
      <h3>{title}</h3>
      <ProblemMessage problem={list.error} />
      {list.data && sorted.length === 0 && <Muted>{text('records.drift.none')}</Muted>}
      <ul className={classes.list}>
        {sorted.map((finding) => (
          <Difference key={finding.id} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function Difference({ finding }: { finding: Finding }) {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  const decides = useMay('findings.decide');
  const { id, status, severity, note, decidedBy, decidedAt } = finding;
  return (
    <li className={classes.card}>
      <strong>{describeDifference(text, finding)}</strong>
      <Row gap={16}>
        <SeverityStatus severity={severity} />
        <Status meaning={meanings[status]}>{text(`findings.status.${status}`)}</Status>
      </Row>
      {decidedAt !== null && (
        <span className={classes.when}>
          {text('findings.decidedBy', {
            // What nobody decided, Custos saw.
            name: decidedBy === null ? 'Custos' : (names.get(decidedBy) ?? decidedBy),
            when: format.dateTime(decidedAt),
          })}
        </span>
      )}
      {note !== '' && <span>{note}</span>}
      {decides && status !== 'fixed' && <DecideDifference id={id} isDecided={status !== 'open'} />}
    </li>
  );
}
