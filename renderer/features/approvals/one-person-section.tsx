import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { useSecondPeople } from './use-second-people.ts';

/** Whether a second person is needed; where one works alone, doing without is a choice that the log records. */
export function OnePersonSection() {
  const text = useText();
  const settings = useCall('approvals.settings', {});
  const people = useSecondPeople();
  const setMode = useCommand('approvals.setMode');
  const [isAsking, setIsAsking] = useState(false);
  if (!settings.data) return <ProblemMessage problem={settings.error} />;
  const { mode, approvers } = settings.data;
  const count = approvers.length + (people?.invited.length ?? 0);
  const isAlone = count < 2;
  return (
    <Section title={text('approvals.mode.title')}>
      <Stack>
        <p>{text('approvals.mode.intro')}</p>
        <p>{text('approvals.mode.accounts')}</p>
        <div role="status">
          <Status meaning={mode === 'fourEyes' ? 'fine' : 'soon'}>
            {text(mode === 'fourEyes' ? 'approvals.mode.isFourEyes' : 'approvals.mode.isOnePerson')}
          </Status>
        </div>
        {!isAlone && <p>{text('approvals.mode.several', { count })}</p>}
        <ProblemMessage problem={setMode.error} />
      </Stack>
      {(isAlone || mode === 'onePerson') && (
        <Actions>
          {mode === 'fourEyes' ? (
            <Button onClick={() => setIsAsking(true)}>{text('approvals.mode.on')}</Button>
          ) : (
            <Button isBusy={setMode.isPending} onClick={() => setMode.mutate({ mode: 'fourEyes' })}>
              {text('approvals.mode.off')}
            </Button>
          )}
        </Actions>
      )}
      {isAsking && <SwitchOnDialog settings={settings.data} onClose={() => setIsAsking(false)} />}
    </Section>
  );
}

interface SwitchOnDialogProps {
  settings: OutputOf<'approvals.settings'>;
  onClose: () => void;
}

function SwitchOnDialog({ settings, onClose }: SwitchOnDialogProps) {
  const text = useText();
  const setMode = useCommand('approvals.setMode');
  const [code, setCode] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const needsCode = settings.modeNeedsRecoveryCode;
  const recoveryCode = code.trim();
  const isMissing = needsCode && recoveryCode === '';
  const submit = () => {
    setWasSent(true);
    if (isMissing) return;
    setMode.mutate({ mode: 'onePerson', recoveryCode: needsCode ? recoveryCode : undefined }, { onSuccess: onClose });
  };
  return (
    <Dialog title={text('approvals.mode.onTitle')} onClose={onClose}>
      <Form label={text('approvals.mode.onTitle')} onSubmit={submit} failure={setMode.error}>
        <Stack>
          <p>{text('approvals.mode.onWhat')}</p>
          {needsCode && (
            <>
              <p>{text('approvals.mode.codeWhy')}</p>
              <TextField
                label={text('approvals.mode.code')}
                value={code}
                onChange={setCode}
                problem={wasSent && isMissing ? text('ui.field.required') : undefined}
                isRequired
                autoFocus
              />
            </>
          )}
          <ProblemMessage problem={setMode.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="danger" isBusy={setMode.isPending}>
            {text('approvals.mode.onSubmit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
