import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { readNumber } from '../../../lib/read-number.ts';
import { useControllers } from '../../../lib/use-controllers.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ControllerField } from '../../../ui/controller-field.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { CheckboxField, SelectField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { toDrillInput } from './drill-input.ts';

interface StartDrillDialogProps {
  onClose: () => void;
  onStarted: (id: string) => void;
}

/** Seconds that 72 hours take at a speed. */
const secondsOf72Hours = (speed: number) => (72 * 3600) / speed;

/** A drill of one playbook on the sample data, with clocks that run faster. */
export function StartDrillDialog({ onClose, onStarted }: StartDrillDialogProps) {
  const text = useText();
  const format = useFormat();
  const open = useCommand('incidents.open');
  const controllers = useControllers();
  const known = useCall('playbooks.list', { language: useLanguage() }).data?.playbooks ?? [];
  const backends = useCall('backends.list', {}).data?.backends;
  const sample = backends?.find(({ isSample }) => isSample);
  const form = useForm({ playbookId: '', speed: '60' });
  const [shownAt] = useState(() => new Date().toISOString());
  const [isAware, setIsAware] = useState(true);
  const { fields, set } = form;
  const playbook = known.find(({ id }) => id === fields.playbookId) ?? known[0];
  const speed = readNumber(fields.speed);
  const input = toDrillInput(
    {
      ...controllers.given,
      playbook,
      speed,
      sampleId: sample?.id,
      awareReasons: isAware ? text('incidentRegister.drill.awareReasons') : '',
    },
    shownAt,
  );
  const { isFine, words } = form.check(contract.incidents.open.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) open.mutate(input, { onSuccess: ({ id }) => onStarted(id) });
  };
  const title = text('incidentRegister.drill.start');
  return (
    <Dialog title={title} onClose={onClose} width={560}>
      <Form label={title} onSubmit={submit} failure={open.error}>
        <Stack>
          <Callout meaning="information" title={text('incidentRegister.drill.sign')}>
            {text('incidentRegister.drill.signWhat')}
          </Callout>
          <ControllerField controllers={controllers} />
          <SelectField
            label={text('incidentRegister.drill.playbook')}
            value={playbook?.id ?? ''}
            onChange={set('playbookId')}
            problem={words('facts.title')}
            choices={known.map(({ id, name }) => ({ value: id, label: name }))}
            autoFocus
          />
          <TextField
            label={text('incidentRegister.drill.speed')}
            type="number"
            value={fields.speed}
            onChange={set('speed')}
            problem={words('drillSpeed')}
            hint={
              speed > 0
                ? text('incidentRegister.drill.speedHint', { duration: format.duration(secondsOf72Hours(speed)) })
                : undefined
            }
            isRequired
          />
          <CheckboxField label={text('incidentRegister.drill.aware')} isChecked={isAware} onChange={setIsAware} />
          {backends && (
            <Callout meaning={sample ? 'information' : 'soon'}>
              {sample
                ? text('incidentRegister.drill.sample', { system: sample.name })
                : text('incidentRegister.drill.noSample')}
            </Callout>
          )}
          <ProblemMessage problem={open.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={open.isPending}>
            {text('incidentRegister.drill.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
