import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import type { IncidentSummary } from '../../../../shared/contract/incidents/fields.ts';
import { incidentPhases } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { IncidentPhase } from '../../../../shared/contract/incidents/vocabulary.ts';
import { instantOfLocal } from '../../../lib/local-time.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';

interface QuickTaskDialogProps {
  /** Those it can be added to, at least one. */
  incidents: readonly Pick<IncidentSummary, 'id' | 'number' | 'title' | 'phase'>[];
  /** The phase in which it is offered first; that of the incident when left out. */
  phase?: IncidentPhase;
  onClose: () => void;
}

/** A task noted down without leaving what one is at. */
export function QuickTaskDialog({ incidents, phase, onClose }: QuickTaskDialogProps) {
  const text = useText();
  const add = useCommand('incidents.quickTask');
  const [incidentId, setIncidentId] = useState(incidents[0]?.id ?? '');
  const incident = incidents.find(({ id }) => id === incidentId);
  const form = useForm(() => ({ title: '', instructions: '', owner: '', dueAt: '', phase: phase ?? '' }));
  const { fields, set } = form;
  const input = {
    id: incidentId,
    title: fields.title,
    phase: incidentPhases.find((each) => each === fields.phase),
    instructions: fields.instructions,
    owner: fields.owner,
    dueAt: fields.dueAt === '' ? null : (instantOfLocal(fields.dueAt) ?? fields.dueAt),
  };
  const { isFine, words } = form.check(contract.incidents.quickTask.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) add.mutate(input, { onSuccess: onClose });
  };
  const field = (name: keyof typeof fields) => ({ value: fields[name], onChange: set(name) });
  return (
    <Dialog title={text('incidents.tasks.add')} onClose={onClose}>
      <Form label={text('incidents.tasks.add')} onSubmit={submit} failure={add.error}>
        <Stack>
          {incidents.length > 1 ? (
            <SelectField
              label={text('incidents.incident')}
              value={incidentId}
              onChange={setIncidentId}
              choices={incidents.map(({ id, number, title }) => ({
                value: id,
                label: text('incidents.case', { number, title }),
              }))}
            />
          ) : (
            incident && <p>{text('incidents.case', { number: incident.number, title: incident.title })}</p>
          )}
          <TextField
            label={text('incidents.task.title')}
            {...field('title')}
            problem={words('title')}
            hint={text('incidents.task.title.hint')}
            isRequired
            autoFocus
          />
          <SelectField
            label={text('incidents.phase')}
            {...field('phase')}
            choices={[
              { value: '', label: text('incidents.phase.current') },
              ...incidentPhases.map((value) => ({ value, label: text(`incidents.phase.${value}`) })),
            ]}
          />
          <TextField
            label={text('incidents.task.owner')}
            {...field('owner')}
            problem={words('owner')}
            hint={text('incidents.task.owner.hint')}
          />
          <TextField
            label={text('incidents.task.dueAt')}
            type="datetime-local"
            {...field('dueAt')}
            problem={words('dueAt')}
          />
          <TextAreaField
            label={text('incidents.task.instructions')}
            {...field('instructions')}
            problem={words('instructions')}
            rows={2}
          />
          <ProblemMessage problem={add.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={add.isPending}>
            {text('incidents.tasks.add')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
