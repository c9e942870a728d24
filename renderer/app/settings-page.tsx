import { ControllersSection } from '../features/controllers/index.ts';
import { BackupSection, IdleLockSection, PassphraseSection, WipeSection } from '../features/vault/index.ts';
import { useText } from '../lib/use-text.ts';
import { useVaultStatus } from '../lib/vault-status.ts';
import { Page } from '../ui/page.tsx';
import classes from './settings-page.module.css';

export function SettingsPage() {
  const text = useText();
  const { name, path, idleLockMinutes } = useVaultStatus();
  return (
    <Page title={text('app.nav.settings')}>
      <div className={classes.sections}>
        <p className={classes.where}>{text('app.settings.where', { path })}</p>
        <ControllersSection />
        <PassphraseSection />
        <IdleLockSection minutes={idleLockMinutes} />
        <BackupSection vaultName={name} />
        <WipeSection />
      </div>
    </Page>
  );
}
