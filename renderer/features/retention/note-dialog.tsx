import { useState } from 'react';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';

interface NoteDialogProps {
  title: string;
  /** What will happen. */
  what: string;
  submit: string;
  isBusy: boolean;
  failure: unknown;
  onSubmit: (note: string) => void;
  onClose: () => void;
}

/** Ends or takes something back, and asks why. */
export function NoteDialog({ title, what, submit, isBusy, failure, onSubmit, onClose }: NoteDialogProps) {
  const text = useText();
  const [note, setNote] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const isEmpty = note.trim() === '';
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        label={title}
        failure={failure}
        onSubmit={() => {
          setWasSent(true);
          if (!isEmpty) onSubmit(note);
        }}
      >
        <Stack>
          <p>{what}</p>
          <TextField
            label={text('retention.note')}
            value={note}
            onChange={setNote}
            hint={text('ui.noPersonalData')}
            problem={wasSent && isEmpty ? text('ui.field.required') : undefined}
            isRequired
            autoFocus
          />
          <ProblemMessage problem={failure} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={isBusy}>
            {submit}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
