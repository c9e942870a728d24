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

interface DriftFindingsProps {
  title: string;
  /** null: of the record as such, whose bots are gone. */
  botId: string | null;
  /** Number of the record. */
  record: string;
}

/** As many as one call returns. */
const most = 500;

/** What was found to differ, open ones first, each to be accepted or rejected with a reason. */
export function DriftFindings({ title, botId, record }: DriftFindingsProps) {
  const text = useText();
  const of = botId === null ? {} : { botId };
  const list = useCall('findings.list', { rule: 'recordDiffers', limit: most, ...of }, { keepsPrevious: true });
  const findings = list.data?.findings.filter((each) => botId !== null || isOfRecord(each, record)) ?? [];
  const isOpen = ({ status }: Finding) => status === 'open';
  const sorted = [...findings.filter(isOpen), ...findings.filter((each) => !isOpen(each))];
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

/** Found for no bot that is there. */
function isOfRecord({ outcome, details }: Finding, record: string): boolean {
  return outcome === 'recordWithoutBot' && details['record'] === record;
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
