import { contract } from '../../../../shared/contract/index.ts';
import { notifyChoices, personsGrounds } from '../../../../shared/contract/incidents/fields.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { ChoiceGroup, SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { Incident } from '../case/incident.ts';
import { AdviceEntry } from './advice-entry.tsx';
import { firstDecision, lacksDepartureReasons, toDecideInput } from './decision-fields.ts';
import { departs, findLatest } from './latest.ts';
import type { Subject } from './latest.ts';

interface DecideDialogProps {
  incident: Incident;
  subject: Subject;
  onClose: () => void;
}

/** What the controller decided, who decided it, and why; where it is not what was advised, why not. */
export function DecideDialog({ incident, subject, onClose }: DecideDialogProps) {
  const text = useText();
  const decide = useCommand('incidents.decide');
  const { advice } = findLatest(incident, subject);
  const form = useForm(() => firstDecision(incident, subject));
  const { fields, set } = form;
  const input = toDecideInput(incident.id, subject, fields);
  const { isFine, words } = form.check(contract.incidents.decide.input, input);
  const isDeparture = departs(advice, input.choice);
  const lacksReasons = isDeparture && lacksDepartureReasons(fields);
  const submit = () => {
    form.markSent();
    if (isFine && !lacksReasons) decide.mutate(input, { onSuccess: onClose });
  };
  const title = text('incidents.decideNamed', { subject: text(`incidents.subject.${subject}`) });
  const field = (name: keyof typeof fields) => ({ value: fields[name], onChange: set(name) });
  return (
    <Dialog title={title} onClose={onClose} width={600}>
      <Form label={title} onSubmit={submit} failure={decide.error}>
        <Stack>
          {advice ? <AdviceEntry advice={advice} /> : <Callout meaning="soon">{text('incidents.advice.none')}</Callout>}
          <ChoiceGroup
            label={text('incidents.decision')}
            value={fields.choice}
            onChange={set('choice')}
            choices={notifyChoices.map((value) => ({ value, label: text(`incidents.decision.${value}`) }))}
          />
          {subject === 'persons' && input.choice === 'doNotNotify' && (
            <SelectField
              label={text('incidents.ground')}
              {...field('ground')}
              problem={words('ground')}
              choices={personsGrounds.map((value) => ({ value, label: text(`incidents.ground.${value}`) }))}
            />
          )}
          <TextField
            label={text('incidents.decision.name')}
            {...field('name')}
            problem={words('name')}
            hint={text('incidents.decision.name.hint')}
            isRequired
            autoFocus
          />
          <TextField
            label={text('incidents.decision.position')}
            {...field('position')}
            problem={words('position')}
            isRequired
          />
          <TextAreaField
            label={text('incidents.reasons')}
            {...field('reasons')}
            problem={words('reasons')}
            isRequired
          />
          {isDeparture && (
            <>
              <Callout meaning="soon">{text('incidents.decision.departs.what')}</Callout>
              <TextAreaField
                label={text('incidents.decision.departureReasons')}
                {...field('departureReasons')}
                problem={form.wasSent && lacksReasons ? text('ui.field.required') : words('departureReasons')}
                rows={2}
                isRequired
              />
            </>
          )}
          <ProblemMessage problem={decide.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={decide.isPending}>
            {text('incidents.decide.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
