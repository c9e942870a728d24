import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { findingTypes } from '../../../../shared/contract/finding-types.ts';
import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import { marks } from '../../../../shared/contract/reviews.ts';
import type { Mark } from '../../../../shared/contract/reviews.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';

/** One decision for everything of one type, in all messages of the review that are left. */
export function BatchDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useText();
  const queryClient = useQueryClient();
  const batch = useCommand('reviews.batch');
  const [type, setType] = useState<FindingType>('email');
  const [mark, setMark] = useState<Mark>('accepted');
  const types = findingTypes
    .map((each) => ({ value: each, label: text(`findings.type.${each}`) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return (
    <Dialog title={text('reviews.batch')} onClose={onClose}>
      <Stack>
        <p>{text('reviews.batch.what')}</p>
        <SelectField
          label={text('reviews.batch.type')}
          value={type}
          onChange={(value) => setType(value as FindingType)}
          choices={types}
        />
        <SelectField
          label={text('reviews.batch.mark')}
          value={mark}
          onChange={(value) => setMark(value as Mark)}
          choices={marks.map((each) => ({ value: each, label: text(`transcripts.mark.${each}`) }))}
        />
        <ProblemMessage problem={batch.error} />
        <div role="status">
          {batch.data && (
            <Callout meaning="fine">
              {text('reviews.batch.done', { messages: batch.data.messages, places: batch.data.places })}
            </Callout>
          )}
          {batch.data && batch.data.skipped > 0 && (
            <Callout meaning="soon">{text('reviews.batch.skipped', { skipped: batch.data.skipped })}</Callout>
          )}
        </div>
      </Stack>
      <Actions>
        <Button
          kind="primary"
          isBusy={batch.isPending}
          onClick={() =>
            batch.mutate(
              { id, type, mark },
              { onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['reviews.read'] }) },
            )
          }
        >
          {text('reviews.batch.submit')}
        </Button>
        <Button onClick={onClose}>{text('ui.close')}</Button>
      </Actions>
    </Dialog>
  );
}
