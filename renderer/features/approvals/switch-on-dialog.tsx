import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';

interface SwitchOnDialogProps {
  settings: OutputOf<'approvals.settings'>;
  onClose: () => void;
}

/** Doing without a second person, with what that means. */
export function SwitchOnDialog({ settings, onClose }: SwitchOnDialogProps) {
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
