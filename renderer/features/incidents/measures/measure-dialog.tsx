import { contract } from '../../../../shared/contract/index.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { Measure } from './measures-part.tsx';

interface MeasureDialogProps {
  incidentId: string;
  /** null: a new one. */
  measure: Measure | null;
  onClose: () => void;
}

/** What is done so that it does not happen again. */
export function MeasureDialog({ incidentId, measure, onClose }: MeasureDialogProps) {
  const text = useText();
  const save = useCommand('incidents.saveMeasure');
  const readsProgramme = useMay('programme.read');
  const readsRecords = useMay('records.read');
  const activities = useCall('programme.list', {}, { isEnabled: readsProgramme }).data?.activities ?? [];
  const records = useCall('records.list', {}, { isEnabled: readsRecords }).data?.records ?? [];
  const form = useForm(() => ({
    text: measure?.text ?? '',
    owner: measure?.owner ?? '',
    dueOn: measure?.dueOn ?? '',
    activityId: measure?.activityId ?? '',
    recordId: measure?.recordId ?? '',
  }));
  const { fields, set } = form;
  const orNull = (value: string) => (value === '' ? null : value);
  const input = {
    id: incidentId,
    measureId: measure?.id,
    text: fields.text.trim(),
    owner: fields.owner,
    dueOn: orNull(fields.dueOn),
    activityId: orNull(fields.activityId),
    recordId: orNull(fields.recordId),
  };
  const { isFine, words } = form.check(contract.incidents.saveMeasure.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) save.mutate(input, { onSuccess: onClose });
  };
  const title = text(measure ? 'incidents.measure.change' : 'incidents.measure.add');
  const none = { value: '', label: text('incidents.measure.noTie') };
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit} failure={save.error}>
        <Stack>
          <TextAreaField
            label={text('incidents.measure.text')}
            value={fields.text}
            onChange={set('text')}
            problem={words('text')}
            isRequired
            autoFocus
          />
          <TextField
            label={text('incidents.task.owner')}
            value={fields.owner}
            onChange={set('owner')}
            problem={words('owner')}
            hint={text('incidents.task.owner.hint')}
          />
          <TextField
            label={text('incidents.measure.due')}
            type="date"
            value={fields.dueOn}
            onChange={set('dueOn')}
            problem={words('dueOn')}
          />
          {activities.length > 0 && (
            <SelectField
              label={text('incidents.measure.activity')}
              value={fields.activityId}
              onChange={set('activityId')}
              choices={[none, ...activities.map(({ id, name }) => ({ value: id, label: name }))]}
            />
          )}
          {records.length > 0 && (
            <SelectField
              label={text('incidents.measure.record')}
              value={fields.recordId}
              onChange={set('recordId')}
              choices={[none, ...records.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))]}
            />
          )}
          <ProblemMessage problem={save.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={save.isPending}>
            {text('ui.save')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
