import { contract } from '../../../../shared/contract/index.ts';
import { clockEventTypes, incidentMoments } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { ClockEventType } from '../../../../shared/contract/incidents/vocabulary.ts';
import { instantOfLocal, localOfInstant } from '../../../lib/local-time.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { MomentField } from '../moment-field.tsx';

type RecordedType = Exclude<ClockEventType, (typeof incidentMoments)[number]>;

/** Moments are facts with reasons of their own; here is what happens to a clock besides. */
const recorded = clockEventTypes.filter(
  (type): type is RecordedType => !(incidentMoments as readonly string[]).includes(type),
);

/** What else starts or meets a clock, e.g. a report under another law. */
export function EventDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const record = useCommand('incidents.recordEvent');
  const regimes = useCall('incidents.clockRegimes', { language }).data?.regimes ?? [];
  const applied = new Set(incident.clocks.map(({ regime }) => regime));
  const form = useForm(() => ({
    type: 'classified',
    at: localOfInstant(incident.drill?.now ?? new Date().toISOString()),
    regime: '',
    note: '',
  }));
  const { fields, set } = form;
  const input = {
    id: incident.id,
    event: {
      type: recorded.find((each) => each === fields.type) ?? 'classified',
      at: instantOfLocal(fields.at) ?? fields.at,
      ...(fields.regime !== '' && { regime: fields.regime }),
    },
    note: fields.note,
  };
  const { isFine, words } = form.check(contract.incidents.recordEvent.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) record.mutate(input, { onSuccess: onClose });
  };
  return (
    <Dialog title={text('incidents.event.record')} onClose={onClose}>
      <Form label={text('incidents.event.record')} onSubmit={submit} failure={record.error}>
        <Stack>
          <SelectField
            label={text('incidents.event.type')}
            value={fields.type}
            onChange={set('type')}
            hint={text('incidents.event.hint')}
            choices={recorded.map((value) => ({ value, label: text(`incidents.clockEvent.${value}`) }))}
            autoFocus
          />
          <MomentField
            label={text('incidents.event.at')}
            value={fields.at}
            onChange={set('at')}
            problem={words('event.at')}
            now={incident.drill?.now}
            isRequired
          />
          <SelectField
            label={text('incidents.event.regime')}
            value={fields.regime}
            onChange={set('regime')}
            choices={[
              { value: '', label: text('incidents.event.regime.all') },
              ...regimes.filter(({ id }) => applied.has(id)).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextField
            label={text('incidents.note')}
            value={fields.note}
            onChange={set('note')}
            problem={words('note')}
            hint={text('ui.noPersonalData')}
          />
          <ProblemMessage problem={record.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={record.isPending}>
            {text('incidents.event.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
