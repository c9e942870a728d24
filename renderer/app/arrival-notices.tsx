import { useNavigate } from '@tanstack/react-router';
import { use } from 'react';
import { holdsContentKey } from '../../shared/contract/permissions.ts';
import { useFormat, useText } from '../lib/use-text.ts';
import { useMay, useVaultStatus } from '../lib/vault-status.ts';
import { Button } from '../ui/button.tsx';
import { Mono, Row } from '../ui/stack.tsx';
import { Callout } from '../ui/status.tsx';
import { ArrivalContext } from './arrival.ts';

/** What whoever unlocks should know first: who tried to get in meanwhile, what he still waits for. */
export function ArrivalNotices() {
  const text = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const readsLog = useMay('audit.read');
  const { user } = useVaultStatus();
  const awaitsContent = user !== null && holdsContentKey(user.role) && !user.readsContent;
  const { failedAttempts, movedAside, dismiss } = use(ArrivalContext);
  const close = (what: 'failedAttempts' | 'movedAside') => {
    dismiss(what);
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  const dismissButton = (what: 'failedAttempts' | 'movedAside') => (
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
                <Button isCompact onClick={() => void navigate({ to: '/log' })}>
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
    </div>
  );
}
