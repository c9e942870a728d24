import { useState } from 'react';
import { grounds } from '../../../../shared/contract/requests/case-fields.ts';
import type { ErasureItem } from '../../../../shared/contract/requests/erasure.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';

interface HoldDialogProps {
  planId: string;
  items: readonly ErasureItem[];
  onClose: () => void;
}

const holding = grounds.filter(
  (ground) => ground.startsWith('gdpr.17') || ground.startsWith('ccpa') || ground === 'other',
);

/** Holds items back from erasure with a ground, or lets them go again. */
export function HoldDialog({ planId, items, onClose }: HoldDialogProps) {
  const text = useText();
  const hold = useCommand('requests.holdItems');
  const [ground, setGround] = useState<string>('gdpr.17_3.b');
  const [note, setNote] = useState('');
  const areHeld = items.every(({ state }) => state === 'held');
  const itemIds = items.map(({ id }) => id);
  const send = (chosen: (typeof grounds)[number] | null) =>
    hold.mutate({ planId, itemIds, ground: chosen, note }, { onSuccess: onClose });
  return (
    <Dialog title={text('requests.erase.hold', { count: items.length })} onClose={onClose}>
      <Form
        label={text('requests.erase.hold', { count: items.length })}
        onSubmit={() => send(grounds.find((each) => each === ground) ?? 'gdpr.17_3.b')}
        failure={hold.error}
      >
        <Stack>
          <SelectField
            label={text('requests.ground')}
            value={ground}
            onChange={setGround}
            choices={holding.map((value) => ({ value, label: text(`requests.ground.${value}`) }))}
            autoFocus
          />
          <TextAreaField label={text('requests.erase.holdNote')} value={note} onChange={setNote} rows={2} />
          <ProblemMessage problem={hold.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={hold.isPending}>
            {text('requests.erase.holdSubmit')}
          </Button>
          {areHeld && <Button onClick={() => send(null)}>{text('requests.erase.release')}</Button>}
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
