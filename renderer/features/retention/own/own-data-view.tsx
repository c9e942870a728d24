import { useState } from 'react';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useRecentJob } from '../../../lib/use-recent-job.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { JobLine } from '../../../ui/job-line.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Section } from '../../../ui/section.tsx';
import { Facts, Row } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { LogPart } from './log-part.tsx';
import { OwnDaysDialog } from './own-days-dialog.tsx';
import { TidyDialog } from './tidy-dialog.tsx';
import { TidyOutcome } from './tidy-outcome.tsx';
import classes from '../retention.module.css';

/** How long Custos keeps its own copies of what people said. */
export function OwnDataView() {
  const text = useText();
  const format = useFormat();
  const manages = useMay('retention.manage');
  const enforces = useMay('retention.enforce');
  const answer = useCall('retention.ownData', {}, { keepsPrevious: true });
  const tidy = useCommand('retention.tidy');
  const job = useRecentJob(['retention.tidy']);
  const [dialog, setDialog] = useState<'days' | 'tidy' | null>(null);
  if (!answer.data) return answer.error ? <ProblemMessage problem={answer.error} /> : <Loading />;
  const { transcriptDays, due, kept, caseYears, expiredCases, incidentYears, expiredIncidents, lastRunAt } =
    answer.data;
  const { certificateYears, expiredCertificates } = answer.data;
  const others = expiredIncidents + expiredCertificates;
  const close = () => setDialog(null);
  return (
    <div className={classes.view}>
      <Section title={text('retention.view.ownData')}>
        <p>{text('retention.own.what')}</p>
        <Facts
          facts={[
            {
              label: text('retention.own.transcripts'),
              value:
                transcriptDays === null
                  ? text('retention.own.asLongAsSystem')
                  : text('retention.own.days', { days: transcriptDays }),
            },
            { label: text('retention.own.due'), value: text('retention.own.dueCount', { ...due }) },
            { label: text('retention.own.kept'), value: text('retention.own.keptCount', { conversations: kept }) },
            {
              label: text('retention.own.cases'),
              value: text('retention.own.caseYears', { years: caseYears, expired: expiredCases }),
            },
            {
              label: text('retention.own.incidents'),
              value:
                incidentYears === null
                  ? text('retention.own.incidentsEndless')
                  : text('retention.own.incidentYears', { years: incidentYears, expired: expiredIncidents }),
            },
            {
              label: text('retention.own.certificates'),
              value:
                certificateYears === null
                  ? text('retention.own.certificatesEndless')
                  : text('retention.own.certificateYears', { years: certificateYears, expired: expiredCertificates }),
            },
            {
              label: text('retention.own.lastRun'),
              value: lastRunAt === null ? text('retention.own.never') : format.dateTime(lastRunAt),
            },
          ]}
        />
        {expiredCases > 0 && (
          <Callout meaning="soon">{text('retention.own.expiredCases', { cases: expiredCases })}</Callout>
        )}
        <Row>
          {enforces && (
            <Button
              kind="danger"
              isBusy={tidy.isPending || job?.state === 'running'}
              isDisabled={due.conversations + others === 0}
              onClick={() => setDialog('tidy')}
            >
              {text('retention.own.tidy', { conversations: due.conversations, others })}
            </Button>
          )}
          {manages && <Button onClick={() => setDialog('days')}>{text('retention.own.set')}</Button>}
        </Row>
        <JobLine job={job} />
        <TidyOutcome job={job} />
        <ProblemMessage problem={tidy.error} />
      </Section>
      <LogPart {...answer.data} />
      {dialog === 'days' && <OwnDaysDialog kept={answer.data} onClose={close} />}
      {dialog === 'tidy' && (
        <TidyDialog
          due={due}
          incidents={expiredIncidents}
          certificates={expiredCertificates}
          onClose={close}
          onTidy={() => {
            close();
            tidy.mutate({});
          }}
        />
      )}
    </div>
  );
}
