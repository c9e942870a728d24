import { use } from 'react';
import { holdsContentKey } from '../../shared/contract/permissions.ts';
import { useFormat, useText } from '../lib/use-text.ts';
import { useCommand } from '../lib/queries.ts';
import { useMay, useVaultStatus } from '../lib/vault-status.ts';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Mono, Row } from '../ui/stack.tsx';
import { Callout } from '../ui/status.tsx';
import { ArrivalContext } from './arrival.ts';
import type { ArrivalNotice } from './arrival.ts';
import { useGo } from './use-go.ts';

/** What whoever unlocks should know first: who tried to get in meanwhile, what he still waits for. */
export function ArrivalNotices() {
  const text = useText();
  const format = useFormat();
  const go = useGo();
  const readsLog = useMay('audit.read');
  const { user, path } = useVaultStatus();
  const lock = useCommand('vault.lock');
  const awaitsContent = user !== null && holdsContentKey(user.role) && !user.readsContent;
  const { failedAttempts, movedAside, given, dismiss } = use(ArrivalContext);
  const close = (what: ArrivalNotice) => {
    dismiss(what);
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  const dismissButton = (what: ArrivalNotice) => (
    <Button kind="quiet" isCompact onClick={() => close(what)}>
      {text('app.dismiss')}
    </Button>
  );
  return (
    <div role="status">
      {awaitsContent && (
        <Callout meaning="information" title={text('app.awaitsContent')}>
          <p>{text('app.awaitsContentHow')}</p>
        </Callout>
      )}
      {failedAttempts && (
        <Callout
          meaning="soon"
          title={text('app.attempts.title', { count: failedAttempts.count })}
          action={
            <Row>
              {readsLog && (
                <Button isCompact onClick={() => go({ route: '/log', keeps: {} })}>
                  {text('app.attempts.log')}
                </Button>
              )}
              {dismissButton('failedAttempts')}
            </Row>
          }
        >
          <p>
            {text('app.attempts.when', {
              count: failedAttempts.count,
              first: format.dateTime(failedAttempts.first),
              last: format.dateTime(failedAttempts.last),
            })}
          </p>
        </Callout>
      )}
      {movedAside !== null && (
        <Callout meaning="information" title={text('app.movedAside')} action={dismissButton('movedAside')}>
          <Mono>{movedAside}</Mono>
        </Callout>
      )}
      {given && 'problem' in given && <ProblemMessage problem={given.problem} action={dismissButton('given')} />}
      {given && 'path' in given && given.path !== path && (
        <Callout
          meaning="information"
          title={text('app.given.title')}
          action={
            <Row>
              <Button isCompact onClick={() => lock.mutate({ cause: 'request' })}>
                {text('app.given.go')}
              </Button>
              {dismissButton('given')}
            </Row>
          }
        >
          <p>
            <Mono>{given.path}</Mono>
          </p>
          <p>{text('app.given.how')}</p>
        </Callout>
      )}
    </div>
  );
}
