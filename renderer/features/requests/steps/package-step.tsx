import { useState } from 'react';
import { useCall } from '../../../lib/queries.ts';
import { useRecentJob } from '../../../lib/use-recent-job.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Mono, Muted, Row } from '../../../ui/stack.tsx';
import { Callout, Status } from '../../../ui/status.tsx';
import type { Case } from '../case/case-screen.tsx';
import { DispatchDialog } from '../letters/dispatch-dialog.tsx';
import { JobLine } from '../../../ui/job-line.tsx';
import { PackageDialog } from './package-dialog.tsx';
import classes from '../case/case.module.css';

/** The copy of the data as one encrypted archive, and the letter with its passphrase. */
export function PackageStep({ request }: { request: Case }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const isOpen = request.state === 'open';
  const discloses = useMay('requests.disclose') && isOpen;
  const manages = useMay('requests.manage') && isOpen;
  const scope = useCall('requests.scope', { id: request.id }, { keepsPrevious: true });
  const job = useRecentJob(['requests.package'], request.id);
  const [isBuilding, setIsBuilding] = useState(false);
  const [dispatched, setDispatched] = useState<string | null>(null);
  if (!scope.data) return scope.error ? <ProblemMessage problem={scope.error} /> : <Loading />;
  const { progress, gaps, packages } = scope.data;
  const isIdentified = request.identity === 'confirmed' || request.identity === 'notNeeded';
  return (
    <>
      <p>{text('requests.package.what')}</p>
      {!isIdentified && <Callout meaning="soon">{text('requests.package.notIdentified')}</Callout>}
      {progress.undecided > 0 && (
        <Callout meaning="soon">{text('requests.package.undecided', { messages: progress.undecided })}</Callout>
      )}
      {gaps.map((gap) => (
        <Callout key={`${gap.backendId} ${gap.en}`} meaning="information" title={text('requests.package.gap')}>
          {gap[language]}
        </Callout>
      ))}
      {discloses && (
        <div>
          <Button
            kind="primary"
            isBusy={job?.state === 'running'}
            isDisabled={!isIdentified}
            onClick={() => setIsBuilding(true)}
          >
            {text('requests.package.build')}
          </Button>
        </div>
      )}
      <JobLine job={job} />
      {packages.length === 0 && <Muted>{text('requests.package.none')}</Muted>}
      <ul className={classes.list}>
        {packages.map((each) => (
          <li key={each.id} className={classes.row}>
            <div>
              <p>
                {text('requests.package.one', {
                  when: format.dateTime(each.createdAt),
                  conversations: each.conversations,
                  messages: each.messages,
                  redacted: each.redacted,
                  withheld: each.withheld,
                  size: format.bytes(each.bytes),
                })}
              </p>
              {each.unreviewed > 0 && (
                <Status meaning="soon">{text('requests.package.unreviewed', { messages: each.unreviewed })}</Status>
              )}
              <p className={classes.when}>
                SHA-256 <Mono>{each.sha256}</Mono>
              </p>
            </div>
            <Row>
              {each.dispatchedAt === null ? (
                manages && (
                  <Button
                    isCompact
                    label={text('requests.package.dispatchNamed', { when: format.dateTime(each.createdAt) })}
                    onClick={() => setDispatched(each.id)}
                  >
                    {text('requests.dispatch')}
                  </Button>
                )
              ) : (
                <Status meaning="fine">
                  {text('requests.package.sent', { when: format.dateTime(each.dispatchedAt) })}
                </Status>
              )}
            </Row>
          </li>
        ))}
      </ul>
      {isBuilding && (
        <PackageDialog request={request} undecided={progress.undecided} onClose={() => setIsBuilding(false)} />
      )}
      {dispatched !== null && (
        <DispatchDialog
          request={request}
          what={{ packageId: dispatched }}
          isAnswer
          onClose={() => setDispatched(null)}
        />
      )}
    </>
  );
}
