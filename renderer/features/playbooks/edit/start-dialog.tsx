import { useState } from 'react';
import type { Playbook, PlaybookFields } from '../../../../shared/contract/playbooks.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Stack } from '../../../ui/stack.tsx';

interface StartDialogProps {
  playbooks: readonly Playbook[];
  onClose: () => void;
  /** null: with nothing. */
  onStarted: (from: PlaybookFields | null) => void;
}

/** What an own playbook starts with: the tasks of another, or nothing. */
export function StartDialog({ playbooks, onClose, onStarted }: StartDialogProps) {
  const text = useText();
  const [from, setFrom] = useState('');
  const submit = () => {
    const chosen = playbooks.find(({ id }) => id === from);
    onStarted(chosen ? { name: '', description: chosen.description, tasks: chosen.tasks } : null);
  };
  const title = text('playbooks.new');
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit}>
        <Stack>
          <p>{text('playbooks.start.what')}</p>
          <SelectField
            label={text('playbooks.start')}
            value={from}
            onChange={setFrom}
            choices={[
              { value: '', label: text('playbooks.start.empty') },
              ...playbooks.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            autoFocus
          />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary">
            {text('playbooks.start.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
