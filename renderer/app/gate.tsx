import { lazy, Suspense, useEffect, useState } from 'react';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import { useCall } from '../lib/queries.ts';
import { useRestartProblem } from '../lib/use-restart-problem.ts';
import { CreateVault, RecoverVault, RecoveryCode, UnlockVault } from '../features/vault/index.ts';
import { Loading } from '../ui/loading.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { StartPage } from './start-page.tsx';

// Most of the window's code is behind the lock: it loads while a passphrase is typed, not before the screen is there.
const loadSession = async () => ({ default: (await import('./session.tsx')).Session });
const Session = lazy(loadSession);

type Step =
  | { name: 'normal' }
  /** The vault may report itself open before its code was shown. */
  | { name: 'creating' }
  | { name: 'code'; code: string }
  | { name: 'recover'; user: string; path?: string }
  /** Another folder than the one Custos opens by itself. */
  | { name: 'elsewhere'; path: string };

/** Decides between the start screens and the open vault. */
export function Gate() {
  const status = useCall('vault.status', {});
  const [step, setStep] = useState<Step>({ name: 'normal' });
  const restartProblem = useRestartProblem();
  const isShown = status.data !== undefined;
  useEffect(() => {
    if (!isShown) return;
    const handle = requestIdleCallback(() => void loadSession());
    return () => cancelIdleCallback(handle);
  }, [isShown]);
  const isOpen = status.data?.state === 'unlocked';
  // The next lock starts from the beginning again.
  if (isOpen && (step.name === 'recover' || step.name === 'elsewhere')) setStep({ name: 'normal' });
  if (status.error) {
    return (
      <StartPage>
        <ProblemMessage problem={status.error} />
      </StartPage>
    );
  }
  if (!status.data) return <Loading />;
  if (step.name === 'code') {
    return (
      <StartPage>
        <RecoveryCode code={step.code} onKept={() => setStep({ name: 'normal' })} />
      </StartPage>
    );
  }
  if (status.data.state === 'unlocked' && step.name !== 'creating') {
    return (
      <Suspense fallback={<Loading />}>
        <Session key={status.data.vaultId} status={status.data} />
      </Suspense>
    );
  }
  return (
    <StartPage>
      <ProblemMessage problem={restartProblem} />
      <StartStep status={status.data} step={step} setStep={setStep} />
    </StartPage>
  );
}

function StartStep({ status, step, setStep }: { status: VaultStatus; step: Step; setStep: (step: Step) => void }) {
  const restart = () => setStep({ name: 'normal' });
  if (step.name === 'recover') return <RecoverVault user={step.user} path={step.path} onBack={restart} />;
  if (step.name === 'elsewhere') {
    return (
      <UnlockVault
        key={step.path}
        users={[]}
        path={step.path}
        onBack={restart}
        onForgotten={(user) => setStep({ name: 'recover', user, path: step.path })}
      />
    );
  }
  const openElsewhere = (path: string) => setStep({ name: 'elsewhere', path });
  if (status.state === 'absent' || step.name === 'creating') {
    return (
      <CreateVault
        defaultPath={status.path}
        onBegin={() => setStep({ name: 'creating' })}
        onFail={restart}
        onCreated={(code) => setStep({ name: 'code', code })}
        onOpenOther={openElsewhere}
      />
    );
  }
  return (
    <UnlockVault
      users={status.users}
      name={status.name}
      onOpenOther={openElsewhere}
      onForgotten={(user) => setStep({ name: 'recover', user })}
    />
  );
}
