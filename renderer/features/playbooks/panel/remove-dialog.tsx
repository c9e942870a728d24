import type { Playbook } from '../../../../shared/contract/playbooks.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { NoteDialog } from '../../../ui/note-dialog.tsx';

interface RemoveDialogProps {
  playbook: Playbook;
  onClose: () => void;
  onRemoved: () => void;
}

/** Takes an own playbook out of the list, and asks why. */
export function RemoveDialog({ playbook, onClose, onRemoved }: RemoveDialogProps) {
  const text = useText();
  const remove = useCommand('playbooks.remove');
  return (
    <NoteDialog
      title={text('playbooks.removeNamed', { name: playbook.name })}
      what={text('playbooks.remove.what')}
      label={text('playbooks.remove.note')}
      submit={text('playbooks.remove')}
      isBusy={remove.isPending}
      failure={remove.error}
      onSubmit={(note) => remove.mutate({ id: playbook.id, note }, { onSuccess: onRemoved })}
      onClose={onClose}
    />
  );
}
