import { useState } from 'react';
import type { ErasureItem } from '../../../../shared/contract/requests/erasure.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';

interface ConfirmDialogProps {
  planId: string;
  items: readonly ErasureItem[];
  onClose: () => void;
}

/** Somebody deleted it by hand: how was that seen? */
export function ConfirmDialog({ planId, items, onClose }: ConfirmDialogProps) {
  const text = useText();
  const confirm = useCommand('requests.confirmByHand');
  const [evidence, setEvidence] = useState('');
  const submit = () => confirm.mutate({ planId, itemIds: items.map(({ id }) => id), evidence }, { onSuccess: onClose });
  return (
    <Dialog title={text('requests.erase.confirm', { count: items.length })} onClose={onClose}>
      <Form label={text('requests.erase.confirm', { count: items.length })} onSubmit={submit} failure={confirm.error}>
        <Stack>
          <TextAreaField
            label={text('requests.evidence')}
            value={evidence}
            onChange={setEvidence}
            hint={text('requests.tasks.evidenceHint')}
            isRequired
            autoFocus
          />
          <ProblemMessage problem={confirm.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={confirm.isPending} isDisabled={evidence.trim() === ''}>
            {text('requests.erase.confirmSubmit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
