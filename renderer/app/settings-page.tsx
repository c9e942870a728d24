import { use, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { OnePersonSection } from '../features/approvals/index.ts';
import { ConnectorsSection, NetworkSection } from '../features/backends/index.ts';
import { ControllersSection } from '../features/controllers/index.ts';
import { FeedSection, RulesSection } from '../features/deadlines/index.ts';
import {
  BackupSection,
  IdleLockSection,
  KeyFileSection,
  PassphraseSection,
  RecoveryCodeSection,
  RotationSection,
  WipeSection,
} from '../features/vault/index.ts';
import { KeptContext } from '../lib/kept-state.ts';
import { may } from '../lib/may.ts';
import { useText } from '../lib/use-text.ts';
import { useVaultStatus } from '../lib/vault-status.ts';
import { Page } from '../ui/page.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { settingsSections } from './settings-sections.ts';
import type { SettingsSectionId } from './settings-sections.ts';
import { UpdatesSection } from './updates-section.tsx';
import classes from './settings-page.module.css';

export function SettingsPage() {
  const text = useText();
  const { name, path, idleLockMinutes, user } = useVaultStatus();
  const sections: Record<SettingsSectionId, ReactNode> = {
    appearance: <AppearanceSection />,
    controllers: <ControllersSection />,
    network: <NetworkSection />,
    connectors: <ConnectorsSection />,
    rules: <RulesSection />,
    feed: <FeedSection />,
    passphrase: <PassphraseSection />,
    keyFile: <KeyFileSection />,
    recoveryCode: <RecoveryCodeSection />,
    onePerson: <OnePersonSection />,
    idleLock: <IdleLockSection minutes={idleLockMinutes} />,
    backup: <BackupSection vaultName={name} />,
    rotation: <RotationSection />,
    updates: <UpdatesSection />,
    wipe: <WipeSection />,
  };
  const kept = use(KeptContext);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wanted = kept.get('settings.section');
    if (typeof wanted !== 'string') return;
    // Taken up once: who comes back by the navigation starts at the top.
    kept.forget('settings.section');
    const section = list.current?.querySelector(`[data-section="${wanted}"]`);
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector('h2')?.focus({ preventScroll: true });
  }, [kept]);
  return (
    <Page title={text('app.nav.settings')}>
      <div className={classes.sections} ref={list}>
        <p className={classes.where}>{text('app.settings.where', { path })}</p>
        {settingsSections
          .filter(({ permission }) => may(user, permission))
          .map(({ id }) => (
            <div key={id} data-section={id}>
              {sections[id]}
            </div>
          ))}
      </div>
    </Page>
  );
}
