import { OnePersonSection } from '../features/approvals/index.ts';
import { NetworkSection } from '../features/backends/index.ts';
import { ControllersSection } from '../features/controllers/index.ts';
import { RulesSection } from '../features/deadlines/index.ts';
import {
  BackupSection,
  IdleLockSection,
  KeyFileSection,
  PassphraseSection,
  RecoveryCodeSection,
  RotationSection,
  WipeSection,
} from '../features/vault/index.ts';
import { useText } from '../lib/use-text.ts';
import { useMay, useVaultStatus } from '../lib/vault-status.ts';
import { Page } from '../ui/page.tsx';
import classes from './settings-page.module.css';

export function SettingsPage() {
  const text = useText();
  const { name, path, idleLockMinutes } = useVaultStatus();
  const readsRules = useMay('deadlines.read');
  const managesVault = useMay('vault.manage');
  const grantsContent = useMay('users.grantContent');
  const rotates = useMay('vault.rotate');
  const approves = useMay('approvals.decide');
  const deletesContent = useMay('vault.deleteContent');
  return (
    <Page title={text('app.nav.settings')}>
      <div className={classes.sections}>
        <p className={classes.where}>{text('app.settings.where', { path })}</p>
        <ControllersSection />
        <NetworkSection />
        {readsRules && <RulesSection />}
        <PassphraseSection />
        <KeyFileSection />
        {grantsContent && <RecoveryCodeSection />}
        {approves && <OnePersonSection />}
        {managesVault && <IdleLockSection minutes={idleLockMinutes} />}
        {managesVault && <BackupSection vaultName={name} />}
        {rotates && <RotationSection />}
        {deletesContent && <WipeSection />}
      </div>
    </Page>
  );
}
