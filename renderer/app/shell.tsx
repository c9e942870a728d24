import { Link, Outlet } from '@tanstack/react-router';
import { IconLock } from '@tabler/icons-react';
import { OnePersonSign, useWaitingForMe } from '../features/approvals/index.ts';
import { JobBar } from '../features/jobs/index.ts';
import { useKeys } from '../lib/keys.ts';
import { may } from '../lib/may.ts';
import { useCommand } from '../lib/queries.ts';
import { useText } from '../lib/use-text.ts';
import { useVaultStatus } from '../lib/vault-status.ts';
import { Button } from '../ui/button.tsx';
import { ArrivalNotices } from './arrival-notices.tsx';
import { navigation } from './navigation.ts';
import classes from './shell.module.css';

/** Navigation at the left, who is signed in above, the screen in the middle, running work below. */
export function Shell() {
  const text = useText();
  const { name, user } = useVaultStatus();
  const waiting = useWaitingForMe();
  const lock = useCommand('vault.lock');
  const lockNow = () => lock.mutate({ cause: 'request' });
  useKeys({ 'Mod+l': lockNow });
  if (!user) return null;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content" onClick={skipToContent}>
        {text('app.skip')}
      </a>
      <nav className={classes.navigation} aria-label={text('app.navigation')}>
        <p className={classes.brand}>Custos</p>
        {navigation
          .filter(({ permission }) => may(user, permission))
          .map(({ id, label, icon: Icon, route }) => (
            <Link key={id} to={route} className={classes.link ?? ''} draggable={false}>
              <Icon size={18} stroke={1.6} aria-hidden />
              {text(label)}
              {id === 'approvals' && waiting > 0 && (
                <span className={classes.count} title={text('approvals.waiting', { count: waiting })}>
                  {waiting}
                </span>
              )}
            </Link>
          ))}
      </nav>
      <header className={classes.header}>
        <OnePersonSign />
        <span className={classes.who} title={text('app.signedIn', { name, user: user.displayName })}>
          {text('app.signedIn', { name, user: user.displayName })}
        </span>
        <Button
          kind="quiet"
          isCompact
          icon={<IconLock size={16} aria-hidden />}
          onClick={lockNow}
          title={text('app.lockKeys')}
        >
          {text('app.lock')}
        </Button>
      </header>
      <div className={classes.notices}>
        <ArrivalNotices />
      </div>
      <main id="content" tabIndex={-1} className={classes.content}>
        <Outlet />
      </main>
      <JobBar />
    </div>
  );
}

function skipToContent(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
