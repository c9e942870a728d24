import { useEffect, useState } from 'react';
import { useCall } from '../lib/queries.ts';
import { useGivenVault } from '../lib/use-given-vault.ts';
import { useRestartProblem } from '../lib/use-restart-problem.ts';
import { ChoosePassphrase, RecoveryCode } from '../features/vault/start.ts';
import type { Opened } from '../features/vault/start.ts';
import { Loading } from '../ui/loading.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import type { Arrival, ArrivalNotice } from './arrival.ts';
import { FirstStepLine } from './first-run/first-step-line.tsx';
import { resumeFor } from './resume.ts';
import type { Resume } from './resume.ts';
import { StartPage } from './start-page.tsx';
import { StartStep, stepWith } from './start-step.tsx';
import type { Step } from './start-step.tsx';
import { useDrawSession } from './use-draw-session.ts';

const nothing = { failedAttempts: null, movedAside: null };

/** Decides between the start screens and the open vault. */
export function Gate() {
  const status = useCall('vault.status', {});
  const [step, setStep] = useState<Step>({ name: 'normal' });
  const [resume, setResume] = useState<Resume | null>(null);
  /** Sign-in name of whoever was here last. */
  const [lastUser, setLastUser] = useState<string>();
  const [found, setFound] = useState<Omit<Arrival, 'given' | 'dismiss'>>(nothing);
  /** What an invited person typed to get in: needed once more, to choose a passphrase. */
  const [invitationCode, setInvitationCode] = useState<string>();
  const restartProblem = useRestartProblem();
  const [given, forgetGiven] = useGivenVault();
  const user = status.data?.user ?? null;
  const isOpen = status.data?.state === 'unlocked';
  const drawSession = useDrawSession(status.data !== undefined, isOpen);
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      setFound(nothing);
      setInvitationCode(undefined);
    };
  }, [isOpen]);
  const mustChoose = user?.mustChoosePassphrase === true;
  // The next lock starts from the beginning again.
  if (isOpen && step.name !== 'normal' && step.name !== 'creating' && step.name !== 'code') setStep({ name: 'normal' });
  if (user && user.name !== lastUser) setLastUser(user.name);
  if (invitationCode !== undefined && isOpen && !mustChoose) setInvitationCode(undefined);
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
        <FirstStepLine />
        <RecoveryCode code={step.code} vaultName={status.data.name} onKept={() => setStep({ name: 'normal' })} />
      </StartPage>
    );
  }
  if (user && mustChoose) {
    return (
      <StartPage>
        <ChoosePassphrase person={user.displayName} current={invitationCode} />
      </StartPage>
    );
  }
  const dismiss = (what: ArrivalNotice) => {
    if (what === 'given') forgetGiven();
    else setFound((before) => ({ ...before, [what]: null }));
  };
  if (user && isOpen && step.name !== 'creating') {
    if (!drawSession) return <Loading />;
    return drawSession({
      status: status.data,
      user,
      resume: resumeFor(resume, status.data),
      arrival: { ...found, given, dismiss },
      onEnd: setResume,
    });
  }
  const noteOpened = (opened: Opened, passphrase: string) => {
    setFound({ failedAttempts: opened.failedAttempts, movedAside: opened.movedAside ?? null });
    if (opened.user.mustChoosePassphrase) setInvitationCode(passphrase);
    forgetGiven();
  };
  const goTo = (next: Step) => {
    forgetGiven();
    setStep(next);
  };
  return (
    <StartPage>
      <ProblemMessage problem={restartProblem} />
      <ProblemMessage problem={given && 'problem' in given ? given.problem : null} />
      <StartStep
        status={status.data}
        step={stepWith(step, given)}
        setStep={goTo}
        lastUser={lastUser}
        onOpened={noteOpened}
      />
    </StartPage>
  );
}
