import { useState } from 'react';
import type { GateAnswer, Gated } from '../../lib/approval-gate.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Muted, Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { AskForm } from './ask-form.tsx';
import { BesideForm } from './beside-form.tsx';
import { EffectList } from './effect-list.tsx';
import { NobodyElse } from './nobody-else.tsx';
import { findSameRequest } from './same-request.ts';
import { useSecondPeople } from './use-second-people.ts';

interface AskApprovalDialogProps {
  gated: Gated;
  onAnswer: (answer: GateAnswer) => void;
  onLeave: (to: '/users' | '/settings') => void;
}

type Step = { name: 'ask' } | { name: 'beside'; id: string } | { name: 'asked' } | { name: 'declined' };

/** An action needs a second person: what exactly would happen, why it is wanted, and who decides now or later. */
export function AskApprovalDialog({ gated, onAnswer, onLeave }: AskApprovalDialogProps) {
  const text = useText();
  const settings = useCall('approvals.settings', {});
  const open = useCall('approvals.list', { state: 'open', limit: 500 });
  const [step, setStep] = useState<Step>({ name: 'ask' });
  const people = useSecondPeople();
  const same = findSameRequest(open.data?.approvals ?? [], gated);
  const close = () => onAnswer(step.name === 'ask' || step.name === 'declined' ? 'open' : 'later');
  return (
    <Dialog title={text('approvals.ask.title')} onClose={close} width={560}>
      <Stack>
        <div>
          <p>{text(gated.isChanged ? 'approvals.ask.changed' : 'approvals.ask.intro')}</p>
          <EffectList effects={gated.effects} label={text('approvals.effects')} />
        </div>
        <ProblemMessage problem={settings.error ?? open.error} />
        {(!people || !open.data) && !settings.error && !open.error && <Loading />}
        {people && open.data && step.name === 'ask' && (
          <>
            {people.others.length === 0 && (
              <NobodyElse isAboutAccount={isAboutAccount(gated)} invited={people.invited} onLeave={onLeave} />
            )}
            <AskForm
              gated={gated}
              same={same}
              others={people.others}
              onBeside={(id) => setStep({ name: 'beside', id })}
              onLater={() => setStep({ name: 'asked' })}
              onCancel={() => onAnswer('open')}
            />
          </>
        )}
        {step.name === 'beside' && (
          <>
            <BesideForm
              approvalId={step.id}
              approvers={people?.others ?? []}
              approveLabel={text('approvals.ask.approveAndDo')}
              onDecided={(decision) => (decision === 'approve' ? onAnswer('approved') : setStep({ name: 'declined' }))}
            />
            <Muted>{text('approvals.ask.stored')}</Muted>
          </>
        )}
        <div role="status">
          {step.name === 'asked' && <Callout meaning="information">{text('approvals.ask.asked')}</Callout>}
          {step.name === 'declined' && <Callout meaning="information">{text('approvals.ask.declined')}</Callout>}
        </div>
      </Stack>
      {(step.name === 'asked' || step.name === 'declined') && (
        <Actions>
          <Button kind="primary" onClick={close}>
            {text('ui.close')}
          </Button>
        </Actions>
      )}
    </Dialog>
  );
}

/** One-person mode changes nothing for accounts. */
function isAboutAccount({ procedure }: Gated): boolean {
  return procedure.startsWith('users.');
}
