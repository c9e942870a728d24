import type { SafetyFinding } from '../../../../shared/contract/backend-safety.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { SeverityStatus } from '../../../ui/severity.tsx';
import { Facts, Muted, Row, Stack } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Meaning } from '../../../ui/status.tsx';
import { Unverified } from '../../../ui/unverified.tsx';
import classes from './safety.module.css';

const meanings: Record<SafetyFinding['change'], Meaning> = {
  new: 'soon',
  same: 'information',
  gone: 'fine',
  notChecked: 'information',
};

/** What an inspection found, each with what was seen and what to do. */
export function FindingList({ findings }: { findings: readonly SafetyFinding[] }) {
  return (
    <ul className={classes.findings}>
      {findings.map((finding) => (
        <li key={finding.id} className={classes.finding}>
          <Finding finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function Finding({ finding }: { finding: SafetyFinding }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const { severity, change, title, evidence, advice, sources, firstSeenAt, check } = finding;
  return (
    <Stack gap={8}>
      <Row>
        {change !== 'gone' && <SeverityStatus severity={severity} />}
        <Status meaning={meanings[change]}>{text(`backends.safety.change.${change}`)}</Status>
        <Muted>{text(`backends.safety.check.${check}`)}</Muted>
        <Muted>{text('backends.safety.since', { on: format.date(firstSeenAt) })}</Muted>
      </Row>
      <strong className={classes.words}>{title[language]}</strong>
      <Facts
        facts={[
          { label: text('backends.safety.evidence'), value: evidence[language] },
          ...(change === 'gone' ? [] : [{ label: text('backends.safety.advice'), value: advice[language] }]),
          ...(sources.length === 0 || change === 'gone'
            ? []
            : [{ label: text('backends.safety.sources'), value: <Sources sources={sources} /> }]),
        ]}
      />
    </Stack>
  );
}

function Sources({ sources }: Pick<SafetyFinding, 'sources'>) {
  const text = useText();
  const format = useFormat();
  return (
    <Stack gap={4}>
      {sources.map(({ citation, date, isVerified }) => (
        <Row key={citation}>
          <span>{text('backends.safety.source', { citation, on: format.day(date) })}</span>
          {!isVerified && <Unverified />}
        </Row>
      ))}
    </Stack>
  );
}
