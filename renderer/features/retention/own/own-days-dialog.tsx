import { contract, type OutputOf } from '../../../../shared/contract/index.ts';
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

interface OwnDaysDialogProps {
  kept: Pick<OutputOf<'retention.ownData'>, 'transcriptDays' | 'incidentYears' | 'certificateYears' | 'logYears'>;
  onClose: () => void;
}

/** How long copies of conversations, words and people of closed incidents, certificates and the log stay in the vault, and why. */
export function OwnDaysDialog({ kept, onClose }: OwnDaysDialogProps) {
  const text = useText();
  const { transcriptDays, incidentYears, certificateYears, logYears } = kept;
  const command = useCommand('retention.setOwnData');
  const { fields, set, markSent, check } = useForm({
    kind: transcriptDays === null ? 'system' : 'days',
    days: transcriptDays === null ? '' : String(transcriptDays),
    years: incidentYears === null ? '' : String(incidentYears),
    certificateYears: certificateYears === null ? '' : String(certificateYears),
    logYears: logYears === null ? '' : String(logYears),
    note: '',
  });
  const input = {
    transcriptDays: fields.kind === 'days' ? readNumber(fields.days) : null,
    incidentYears: fields.years.trim() === '' ? null : readNumber(fields.years),
    certificateYears: fields.certificateYears.trim() === '' ? null : readNumber(fields.certificateYears),
    logYears: fields.logYears.trim() === '' ? null : readNumber(fields.logYears),
    note: fields.note,
  };
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
            label={text('retention.own.yearsField')}
            type="number"
            value={fields.years}
            onChange={set('years')}
            problem={words('incidentYears')}
            hint={text('retention.own.yearsHint')}
          />
          <TextField
            label={text('retention.own.certificateYearsField')}
            type="number"
            value={fields.certificateYears}
            onChange={set('certificateYears')}
            problem={words('certificateYears')}
            hint={text('retention.own.certificateYearsHint')}
          />
          <TextField
            label={text('retention.own.logYearsField')}
            type="number"
            value={fields.logYears}
            onChange={set('logYears')}
            problem={words('logYears')}
            hint={text('retention.own.logYearsHint')}
          />
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
