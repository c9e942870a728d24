import { useState } from 'react';
import { useText } from '../lib/use-text.ts';
import { Button } from './button.tsx';
import { Actions, Dialog } from './dialog.tsx';
import { TextField } from './fields.tsx';
import { Form } from './form.tsx';
import { ProblemMessage } from './problem-message.tsx';
import { Stack } from './stack.tsx';

interface NoteDialogProps {
  title: string;
  /** What will happen. */
  what: string;
  /** What the note is called. */
  label: string;
  submit: string;
  isBusy: boolean;
  failure: unknown;
  onSubmit: (note: string) => void;
  onClose: () => void;
}

/** Ends or takes something back, and asks why. */
export function NoteDialog({ title, what, label, submit, isBusy, failure, onSubmit, onClose }: NoteDialogProps) {
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
            label={label}
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
