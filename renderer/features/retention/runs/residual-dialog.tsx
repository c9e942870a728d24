import { useState } from 'react';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';

interface ResidualDialogProps {
  what: string;
  isBusy: boolean;
  failure: unknown;
  onFinish: (evidence: string) => void;
  onClose: () => void;
}

/** Asks how it was seen that something was deleted by hand. */
export function ResidualDialog({ what, isBusy, failure, onFinish, onClose }: ResidualDialogProps) {
  const text = useText();
  const [evidence, setEvidence] = useState('');
  const title = text('requests.tasks.finish');
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={() => onFinish(evidence)} failure={failure}>
        <Stack>
          <p>{what}</p>
          <TextAreaField
            label={text('requests.evidence')}
            value={evidence}
            onChange={setEvidence}
            hint={text('requests.tasks.evidenceHint')}
            autoFocus
            isRequired
          />
          <ProblemMessage problem={failure} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={isBusy} isDisabled={evidence.trim() === ''}>
            {title}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
