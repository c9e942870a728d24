import { Link, Outlet } from '@tanstack/react-router';
import { IconArrowLeft, IconArrowRight, IconHelp, IconLock, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { OnePersonSign, useWaitingForMe } from '../features/approvals/index.ts';
import { ClockSign, QuickTask } from '../features/incidents/index.ts';
import { JobBar } from '../features/jobs/index.ts';
import { ShortcutSheetContext, useShortcuts } from '../lib/shortcuts.ts';
import { may } from '../lib/may.ts';
import { useCommand } from '../lib/queries.ts';
import { useFormat, useText } from '../lib/use-text.ts';
import { useVaultStatus } from '../lib/vault-status.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { usePrinting } from '../ui/use-printing.ts';
import { ArrivalNotices } from './arrival-notices.tsx';
import { HelpBeside } from './help-beside.tsx';
import { navigation } from './navigation.ts';
import { Palette } from './palette/palette.tsx';
import { openThingOf } from './recent/recent.ts';
import { useRecent } from './recent/use-recent.ts';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { GoContext } from './trail/go-context.ts';
import { useMouseButtons } from './trail/use-mouse-buttons.ts';
import { useTrail } from './trail/use-trail.ts';
import classes from './shell.module.css';

/** Navigation at the left, who is signed in above, the screen in the middle, running work below. */
export function Shell() {
  const text = useText();
  const format = useFormat();
  const { name, user } = useVaultStatus();
  const waiting = useWaitingForMe();
  const recent = useRecent();
  const { visit, go, back, forward } = useTrail((stop) => {
    const id = openThingOf(stop);
    if (id !== null) recent.add(id);
  });
  const lock = useCommand('vault.lock');
  const lockNow = () => lock.mutate({ cause: 'request' });
  const [isFinding, setIsFinding] = useState(false);
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const showShortcuts = () => setShowsShortcuts(true);
  const [isHelping, setIsHelping] = useState(false);
  const toggleHelp = () => setIsHelping(!isHelping);
  const searchEverything = () => {
    // A dialog holds what was typed into it.
    if (!document.querySelector('[role="dialog"]')) go({ route: '/search', keeps: {} });
  };
  useShortcuts('frame', {
    lock: lockNow,
    find: () => setIsFinding(true),
    searchEverything,
    back: () => back?.(),
    forward: () => forward?.(),
    showShortcuts,
    help: toggleHelp,
    print: () => window.print(),
  });
  const printedAt = usePrinting();
  useMouseButtons(back, forward);
  if (!user) return null;
  return (
    <GoContext value={go}>
      <div className={classes.shell} data-helping={isHelping || undefined}>
        <a className={classes.skip} href="#content" onClick={skipToContent}>
          {text('app.skip')}
        </a>
        <nav className={classes.navigation} aria-label={text('app.navigation')}>
          <p className={classes.brand}>Custos</p>
          {navigation
            .filter(({ permission, isUnlisted }) => !isUnlisted && may(user, permission))
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
          <div className={classes.going}>
            <IconButton
              label={text('app.back')}
              icon={<IconArrowLeft size={16} aria-hidden />}
              onClick={() => back?.()}
              isDisabled={back === null}
            />
            <IconButton
              label={text('app.forward')}
              icon={<IconArrowRight size={16} aria-hidden />}
              onClick={() => forward?.()}
              isDisabled={forward === null}
            />
          </div>
          <Button
            isCompact
            icon={<IconSearch size={16} aria-hidden />}
            onClick={() => setIsFinding(true)}
            title={text('palette.keys')}
          >
            {text('palette.open')}
          </Button>
          <ClockSign onOpen={(id) => go({ route: '/incidents', keeps: { 'incidents.open': id } })} />
          <QuickTask />
          <OnePersonSign />
          <span className={classes.who} title={text('app.signedIn', { name, user: user.displayName })}>
            {text('app.signedIn', { name, user: user.displayName })}
          </span>
          <Button
            kind="quiet"
            isCompact
            icon={<IconHelp size={16} aria-hidden />}
            onClick={toggleHelp}
            title={text('help.keys')}
          >
            {text('help.open')}
          </Button>
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
        {printedAt !== null && (
          <p className={classes.printed}>{text('app.printed', { name, when: format.exact(printedAt) })}</p>
        )}
        <main id="content" tabIndex={-1} className={classes.content}>
          <ShortcutSheetContext value={showShortcuts}>
            <Outlet key={visit} />
          </ShortcutSheetContext>
        </main>
        {isHelping && (
          <div className={classes.help}>
            <HelpBeside onClose={() => setIsHelping(false)} />
          </div>
        )}
        <JobBar />
        {isFinding && (
          <Palette
            onShowShortcuts={showShortcuts}
            recent={recent.list()}
            onGo={go}
            onClose={() => setIsFinding(false)}
          />
        )}
        {showsShortcuts && <ShortcutSheet onClose={() => setShowsShortcuts(false)} />}
      </div>
    </GoContext>
  );
}

function skipToContent(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
