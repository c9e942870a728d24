import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import { breachTypes, incidentKinds, incidentRoles } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { BreachType } from '../../../../shared/contract/incidents/vocabulary.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import classes from '../incidents.module.css';
import { breachCauses, factTexts, toFactChanges, toFactFields } from './fact-fields.ts';

/** What happened, in the words that the notification and the register take over. */
export function EditFactsDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const text = useText();
  const update = useCommand('incidents.update');
  const form = useForm(() => toFactFields(incident.facts));
  const [types, setTypes] = useState<readonly BreachType[]>(incident.facts.breachTypes);
  const { fields, set } = form;
  const input = { id: incident.id, facts: toFactChanges(fields, types) };
  const { isFine, words } = form.check(contract.incidents.update.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) update.mutate(input, { onSuccess: onClose });
  };
  const toChoices = <Value extends string>(values: readonly Value[], name: (value: Value) => string) =>
    values.map((value) => ({ value, label: name(value) }));
  return (
    <Dialog title={text('incidents.facts.edit')} onClose={onClose} width={760} isSticky={form.isChanged}>
      <Form label={text('incidents.facts.edit')} onSubmit={submit} failure={update.error}>
        <Stack>
          <Muted>{text('incidents.facts.hint')}</Muted>
          <TextField
            label={text('incidents.titleField')}
            value={fields.title}
            onChange={set('title')}
            problem={words('facts.title')}
            isRequired
            autoFocus
          />
          <div className={classes.two}>
            <SelectField
              label={text('incidents.kind')}
              value={fields.kind}
              onChange={set('kind')}
              choices={toChoices(incidentKinds, (value) => text(`incidents.kind.${value}`))}
            />
            <SelectField
              label={text('incidents.role')}
              value={fields.role}
              onChange={set('role')}
              choices={toChoices(incidentRoles, (value) => text(`incidents.role.${value}`))}
            />
            <SelectField
              label={text('incidents.cause')}
              value={fields.cause}
              onChange={set('cause')}
              choices={toChoices(breachCauses, (value) => text(`incidents.cause.${value}`))}
            />
          </div>
          <Choices
            label={text('incidents.breachTypes')}
            choices={breachTypes}
            chosen={types}
            name={(type) => text(`incidents.breachType.${type}`)}
            onChange={setTypes}
          />
          {factTexts.map((name) => (
            <TextAreaField
              key={name}
              label={text(`incidents.${name}`)}
              value={fields[name]}
              onChange={set(name)}
              problem={words(`facts.${name}`)}
              hint={text(`incidents.${name}.hint`)}
            />
          ))}
          <ProblemMessage problem={update.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={update.isPending}>
            {text('ui.save')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
