import { contract } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../lib/queries.ts';
import { readNumber } from '../../../lib/read-number.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { ChoiceGroup, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';

/** How long copies of conversations stay in the vault, and why. */
export function OwnDaysDialog({ transcriptDays, onClose }: { transcriptDays: number | null; onClose: () => void }) {
  const text = useText();
  const command = useCommand('retention.setOwnData');
  const { fields, set, markSent, check } = useForm({
    kind: transcriptDays === null ? 'system' : 'days',
    days: transcriptDays === null ? '' : String(transcriptDays),
    note: '',
  });
  const input = { transcriptDays: fields.kind === 'days' ? readNumber(fields.days) : null, note: fields.note };
  const { isFine, words } = check(contract.retention.setOwnData.input, input);
  const submit = () => {
    markSent();
    if (isFine) command.mutate(input, { onSuccess: onClose });
  };
  const title = text('retention.own.set');
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <p>{text('retention.own.setWhat')}</p>
          <ChoiceGroup
            label={text('retention.own.transcripts')}
            value={fields.kind}
            onChange={set('kind')}
            choices={[
              { value: 'days', label: text('retention.own.kind.days') },
              { value: 'system', label: text('retention.own.kind.system') },
            ]}
          />
          {fields.kind === 'days' && (
            <TextField
              label={text('retention.own.daysField')}
              type="number"
              value={fields.days}
              onChange={set('days')}
              problem={words('transcriptDays')}
              isRequired
            />
          )}
          <TextField
            label={text('retention.note')}
            value={fields.note}
            onChange={set('note')}
            problem={words('note')}
            hint={text('ui.noPersonalData')}
            isRequired
          />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('ui.save')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
