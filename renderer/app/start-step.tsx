import type { VaultStatus } from '../../shared/contract/vault.ts';
import type { GivenVault } from '../lib/use-given-vault.ts';
import { CreateVault, RecoverVault, RestoreVault, UnlockVault } from '../features/vault/start.ts';
import type { Opened } from '../features/vault/start.ts';
import { FirstStepLine } from './first-run/first-step-line.tsx';

export type Step =
  | { name: 'normal' }
  /** The vault may report itself open before its code was shown. */
  | { name: 'creating' }
  | { name: 'code'; code: string }
  | { name: 'recover'; user: string; path?: string }
  | { name: 'restore' }
  /** Another folder than the one Custos opens by itself. */
  | { name: 'elsewhere'; path: string };

/** A vault named from outside is asked about at once, except where somebody is in the middle of something else. */
export function stepWith(step: Step, given: GivenVault | null): Step {
  const isFree = step.name === 'normal' || step.name === 'elsewhere';
  return isFree && given && 'path' in given ? { name: 'elsewhere', path: given.path } : step;
}

interface StartStepProps {
  status: VaultStatus;
  step: Step;
  setStep: (step: Step) => void;
  /** Sign-in name of whoever was here before the lock. */
  lastUser: string | undefined;
  onOpened: (opened: Opened, passphrase: string) => void;
}

/** The screens before a vault is open. */
export function StartStep({ status, step, setStep, lastUser, onOpened }: StartStepProps) {
  const restart = () => setStep({ name: 'normal' });
  const restore = () => setStep({ name: 'restore' });
  const openElsewhere = (path: string) => setStep({ name: 'elsewhere', path });
  if (step.name === 'recover')
    return <RecoverVault user={step.user} path={step.path} onBack={restart} onOpened={onOpened} />;
  if (step.name === 'restore') return <RestoreVault status={status} onBack={restart} onOpened={onOpened} />;
  if (step.name === 'elsewhere') {
    return (
      <UnlockVault
        key={step.path}
        users={[]}
        keyFileUsers={[]}
        path={step.path}
        onBack={restart}
        onForgotten={(user) => setStep({ name: 'recover', user, path: step.path })}
        onOpened={onOpened}
      />
    );
  }
  if (status.state === 'absent' || step.name === 'creating') {
    return (
      <>
        <FirstStepLine />
        <CreateVault
          defaultPath={status.path}
          onBegin={() => setStep({ name: 'creating' })}
          onFail={restart}
          onCreated={(code) => setStep({ name: 'code', code })}
          onOpenOther={openElsewhere}
          onRestore={restore}
        />
      </>
    );
  }
  return (
    <UnlockVault
      users={status.users}
      keyFileUsers={status.keyFileUsers}
      lastUser={lastUser}
      name={status.name}
      onOpenOther={openElsewhere}
      onRestore={restore}
      onForgotten={(user) => setStep({ name: 'recover', user })}
      onOpened={onOpened}
    />
  );
}
