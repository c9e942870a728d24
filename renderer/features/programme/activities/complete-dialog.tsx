import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import type { Activity } from '../../../../shared/contract/programme.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { toFollowUps } from './activity-fields.ts';
import type { FollowUpTexts } from './activity-fields.ts';
import { FollowUpsField } from './follow-ups-field.tsx';

/** Records that an activity was done, with its evidence and what follows. */
export function CompleteDialog({ activity: { id, name }, onClose }: { activity: Activity; onClose: () => void }) {
  const text = useText();
  const today = useToday();
  const command = useCommand('programme.complete');
  const { fields, set, markSent, check } = useForm({ doneOn: today, evidence: '', result: '' });
  const [followUps, setFollowUps] = useState<readonly FollowUpTexts[]>([]);
  const input = { id, ...fields, followUps: toFollowUps(followUps) };
  const { isFine, words } = check(contract.programme.complete.input, input);
  const submit = () => {
    markSent();
    if (isFine) command.mutate(input, { onSuccess: onClose });
  };
  const title = text('programme.complete.named', { name });
  return (
    <Dialog title={title} onClose={onClose} width={640} isSticky>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <p>{text('programme.complete.what')}</p>
          <TextField
            label={text('programme.doneOn')}
            type="date"
            value={fields.doneOn}
            onChange={set('doneOn')}
            problem={words('doneOn')}
            isRequired
            autoFocus
          />
          <TextAreaField
            label={text('programme.evidence')}
            value={fields.evidence}
            onChange={set('evidence')}
            problem={words('evidence')}
            hint={text('programme.evidenceHint')}
            isRequired
          />
          <TextAreaField
            label={text('programme.result')}
            value={fields.result}
            onChange={set('result')}
            problem={words('result')}
          />
          <FollowUpsField followUps={followUps} onChange={setFollowUps} words={words} />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('programme.complete.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
