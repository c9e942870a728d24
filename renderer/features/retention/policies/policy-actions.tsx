import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { RetentionPolicy } from '../../../../shared/contract/retention/policies.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useGatedCommand } from '../../../lib/use-gated-command.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { NoteDialog } from '../../../ui/note-dialog.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Row } from '../../../ui/stack.tsx';
import { PolicyDialog } from './policy-dialog.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';

interface PolicyActionsProps {
  policy: RetentionPolicy;
  preview: OutputOf<'retention.preview'> | undefined;
  isRunning: boolean;
  onChoose: (id: string | null) => void;
}

/** What may be done with a policy in its state, by the person who is signed in. */
export function PolicyActions({ policy, preview, isRunning, onChoose }: PolicyActionsProps) {
  const text = useText();
  const manages = useMay('retention.manage');
  const enforces = useMay('retention.enforce');
  const [dialog, setDialog] = useState<'change' | 'schedule' | 'end' | null>(null);
  const activate = useGatedCommand('retention.policies.activate');
  const run = useGatedCommand('retention.run');
  const retire = useCommand('retention.policies.retire');
  const remove = useCommand('retention.policies.removeDraft');
  const { id, state } = policy;
  const close = () => setDialog(null);
  const due = preview?.due.conversations ?? 0;
  return (
    <>
      <Row>
        {manages && state === 'draft' && (
          <Button kind="primary" isBusy={activate.isPending} onClick={() => void activate.run({ id })}>
            {text('retention.policies.activate')}
          </Button>
        )}
        {enforces && state === 'active' && (
          <Button
            kind="danger"
            isBusy={run.isPending || isRunning}
            isDisabled={due === 0 || preview?.isDeletable === false}
            onClick={() => void run.run({ policyId: id })}
          >
            {preview ? text('retention.run.start', { conversations: due }) : text('retention.run.counting')}
          </Button>
        )}
        {enforces && state === 'active' && (
          <Button onClick={() => setDialog('schedule')}>{text('retention.schedule.set')}</Button>
        )}
        {manages && state !== 'retired' && (
          <Button onClick={() => setDialog('change')}>
            {text(state === 'draft' ? 'ui.edit' : 'retention.policies.change')}
          </Button>
        )}
        {manages && state === 'active' && (
          <Button kind="quiet" onClick={() => setDialog('end')}>
            {text('retention.policies.retire')}
          </Button>
        )}
        {manages && state === 'draft' && (
          <Button
            kind="quiet"
            isBusy={remove.isPending}
            onClick={() => remove.mutate({ id }, { onSuccess: () => onChoose(null) })}
          >
            {text('retention.policies.removeDraft')}
          </Button>
        )}
      </Row>
      <ProblemMessage problem={activate.error ?? run.error ?? remove.error} />
      {dialog === 'change' && <PolicyDialog policy={policy} onClose={close} onSaved={onChoose} />}
      {dialog === 'schedule' && <ScheduleDialog policy={policy} due={due} onClose={close} />}
      {dialog === 'end' && (
        <NoteDialog
          title={text('retention.policies.retireNamed', { name: policy.name })}
          what={text('retention.policies.retireWhat')}
          label={text('retention.note')}
          submit={text('retention.policies.retire')}
          isBusy={retire.isPending}
          failure={retire.error}
          onSubmit={(note) => retire.mutate({ id, note }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  );
}
