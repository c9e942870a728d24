import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { notificationTypes } from '../../../shared/contract/incidents/sent.ts';
import type { NotificationType } from '../../../shared/contract/incidents/sent.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { ChoiceGroup } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { AuthorityFields } from './authorities/authority-fields.tsx';
import type { Sector } from './authorities/use-authorities.ts';

interface DraftDialogProps {
  incident: OutputOf<'incidents.get'>;
  onClose: () => void;
  onDrafted: (notificationId: string) => void;
}

/** Which notification is drafted, and to whom it goes. */
export function DraftDialog({ incident, onClose, onDrafted }: DraftDialogProps) {
  const text = useText();
  const draft = useCommand('incidents.draftNotification');
  const wasSent = incident.notifications.some(({ dispatch }) => dispatch !== null);
  // Not taken when the dialog opens: the dispatch before it may still be on its way to the window.
  const [chosen, setChosen] = useState<NotificationType | null>(null);
  const type = chosen ?? (wasSent ? 'followUp' : 'initial');
  const [sector, setSector] = useState<Sector>('private');
  const [authorityId, setAuthorityId] = useState('');
  // Nothing follows what was never sent. What does goes to whom the first one went; core keeps it.
  const types = wasSent ? notificationTypes : (['initial', 'complete'] as const);
  const asksAuthority = !wasSent;
  const submit = () =>
    draft.mutate(
      { id: incident.id, type, ...(asksAuthority && authorityId !== '' && { authorityId }) },
      { onSuccess: ({ notificationId }) => onDrafted(notificationId) },
    );
  const title = text('notifications.draft');
  return (
    <Dialog title={title} onClose={onClose} width={640}>
      <Form label={title} onSubmit={submit} failure={draft.error}>
        <Stack gap={16}>
          <ChoiceGroup
            label={text('notifications.type')}
            value={type}
            onChange={(value) => setChosen(notificationTypes.find((each) => each === value) ?? null)}
            choices={types.map((value) => ({ value, label: text(`notifications.type.${value}.what`) }))}
          />
          {asksAuthority && (
            <AuthorityFields
              controllerId={incident.controllerId}
              sector={sector}
              onSector={(next) => {
                setSector(next);
                setAuthorityId('');
              }}
              authorityId={authorityId}
              onChoose={setAuthorityId}
            />
          )}
          <ProblemMessage problem={draft.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={draft.isPending}>
            {text('notifications.draft.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
