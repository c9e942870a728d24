import { contract } from '../../../../shared/contract/index.ts';
import type { IncidentMoment } from '../../../../shared/contract/incidents/vocabulary.ts';
import { instantOfLocal, localOfInstant } from '../../../lib/local-time.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { MomentField } from '../moment-field.tsx';

interface MomentDialogProps {
  incident: Incident;
  moment: IncidentMoment;
  onClose: () => void;
}

/** Sets or corrects a moment. Awareness needs its reasons; emptied, a moment is unknown again. */
export function MomentDialog({ incident, moment, onClose }: MomentDialogProps) {
  const text = useText();
  const setMoment = useCommand('incidents.setMoment');
  const was = incident.moments[moment];
  const form = useForm(() => ({
    at: localOfInstant(was ?? incident.drill?.now ?? new Date().toISOString()),
    reasons: moment === 'aware' ? incident.awareReasons : '',
  }));
  const { fields, set } = form;
  const at = fields.at === '' ? null : (instantOfLocal(fields.at) ?? fields.at);
  const input = { id: incident.id, moment, at, reasons: fields.reasons };
  const { isFine, words } = form.check(contract.incidents.setMoment.input, input);
  const needsReasons = moment === 'aware' && at !== null && fields.reasons.trim() === '';
  const submit = () => {
    form.markSent();
    if (isFine && !needsReasons) setMoment.mutate(input, { onSuccess: onClose });
  };
  const title = text(`incidents.moment.${moment}`);
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit} failure={setMoment.error}>
        <Stack>
          <Muted>{text(`incidents.moment.${moment}.hint`)}</Muted>
          <MomentField
            label={text('incidents.moment.at')}
            value={fields.at}
            onChange={set('at')}
            problem={words('at')}
            hint={text('incidents.moment.at.hint')}
            now={incident.drill?.now}
            autoFocus
          />
          <TextAreaField
            label={text(moment === 'aware' ? 'incidents.awareReasons' : 'incidents.reasons')}
            value={fields.reasons}
            onChange={set('reasons')}
            problem={form.wasSent && needsReasons ? text('ui.field.required') : words('reasons')}
            hint={text(moment === 'aware' ? 'incidents.awareReasons.hint' : 'ui.noPersonalData')}
            isRequired={moment === 'aware'}
          />
          <ProblemMessage problem={setMoment.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={setMoment.isPending}>
            {text('ui.save')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
