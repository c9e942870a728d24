import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import { breachTypes } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { BreachType, IncidentOrigin } from '../../../../shared/contract/incidents/vocabulary.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useControllers } from '../../../lib/use-controllers.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { ControllerField } from '../../../ui/controller-field.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { ChoiceGroup, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { PlaybookChoices } from '../playbook-choices.tsx';
import { MomentFields } from './moment-fields.tsx';
import { firstFields, lacksReasons, toOpenInput } from './open-fields.ts';
import type { OpenFields } from './open-fields.ts';
import { OriginFields } from './origin-fields.tsx';

interface OpenIncidentDialogProps {
  /** What it is opened from; null: nothing in particular. */
  from: IncidentOrigin | null;
  onClose: () => void;
  onOpened: (id: string) => void;
}

/** An incident begins: what is known so far, when it became known, and the tasks of a playbook. */
export function OpenIncidentDialog({ from, onClose, onOpened }: OpenIncidentDialogProps) {
  const text = useText();
  const language = useLanguage();
  const open = useCommand('incidents.open');
  const controllers = useControllers();
  const known = useCall('playbooks.list', { language }).data?.playbooks ?? [];
  const form = useForm<OpenFields>(() => firstFields(from, new Date()));
  const [playbooks, setPlaybooks] = useState<readonly string[]>([]);
  const [types, setTypes] = useState<readonly BreachType[]>([]);
  const { fields, set } = form;
  const input = toOpenInput(fields, { from, playbooks, breachTypes: types, language, ...controllers.given });
  const { isFine, words } = form.check(contract.incidents.open.input, input);
  const needsReasons = lacksReasons(fields);
  const submit = () => {
    form.markSent();
    if (!isFine || needsReasons) return;
    open.mutate(input, {
      onSuccess({ id }) {
        onClose();
        onOpened(id);
      },
    });
  };
  // What happened mostly has the name of its playbook; words somebody typed are left alone.
  const choosePlaybooks = (chosen: readonly string[]) => {
    const names = known.map(({ name }) => name);
    const first = known.find(({ id }) => id === chosen[0])?.name ?? '';
    if (fields.title === '' || names.includes(fields.title)) set('title')(first);
    setPlaybooks(chosen);
  };
  const field = (name: keyof OpenFields) => ({ value: fields[name], onChange: set(name) });
  const title = text('incidents.new');
  return (
    <Dialog title={title} onClose={onClose} width={760}>
      <Form label={title} onSubmit={submit} failure={open.error}>
        <Stack gap={16}>
          <ControllerField controllers={controllers} />
          <PlaybookChoices playbooks={known} chosen={playbooks} onChange={choosePlaybooks} />
          <TextField
            label={text('incidents.titleField')}
            {...field('title')}
            problem={words('facts.title')}
            hint={text('incidents.title.hint')}
            isRequired
            autoFocus
          />
          <TextAreaField
            label={text('incidents.description')}
            {...field('description')}
            problem={words('facts.description')}
            hint={text('incidents.description.hint')}
          />
          <ChoiceGroup
            label={text('incidents.kind')}
            value={fields.kind}
            onChange={set('kind')}
            choices={(['incident', 'breach'] as const).map((value) => ({
              value,
              label: text(`incidents.kind.${value}.long`),
            }))}
          />
          {fields.kind === 'breach' && (
            <Choices
              label={text('incidents.breachTypes')}
              choices={breachTypes}
              chosen={types}
              name={(type) => text(`incidents.breachType.${type}`)}
              onChange={setTypes}
            />
          )}
          <OriginFields from={from} form={form} />
          <MomentFields
            form={form}
            words={words}
            reasonsProblem={form.wasSent && needsReasons ? text('ui.field.required') : undefined}
          />
          <ProblemMessage problem={open.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={open.isPending}>
            {text('incidents.new.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
