import { contract } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { useToday } from '../../../lib/use-today.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { Measure } from './measures-part.tsx';

interface SettleDialogProps {
  incidentId: string;
  measure: Measure;
  onClose: () => void;
}

/** A measure was carried out: when, and what shows it. */
export function SettleDialog({ incidentId, measure, onClose }: SettleDialogProps) {
  const text = useText();
  const today = useToday();
  const settle = useCommand('incidents.settleMeasure');
  const form = useForm({ doneOn: today, note: '' });
  const { fields, set } = form;
  const input = { id: incidentId, measureId: measure.id, doneOn: fields.doneOn, note: fields.note.trim() };
  const { isFine, words } = form.check(contract.incidents.settleMeasure.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) settle.mutate(input, { onSuccess: onClose });
  };
  return (
    <Dialog title={text('incidents.measure.settle')} onClose={onClose}>
      <Form label={text('incidents.measure.settle')} onSubmit={submit} failure={settle.error}>
        <Stack>
          <p>{measure.text}</p>
          <TextField
            label={text('incidents.measure.done')}
            type="date"
            value={fields.doneOn}
            onChange={set('doneOn')}
            problem={words('doneOn')}
            isRequired
          />
          <TextAreaField
            label={text('incidents.task.evidence')}
            value={fields.note}
            onChange={set('note')}
            problem={words('note')}
            hint={text('incidents.task.evidence.hint')}
            isRequired
            autoFocus
          />
          <ProblemMessage problem={settle.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={settle.isPending}>
            {text('incidents.measure.settle')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
