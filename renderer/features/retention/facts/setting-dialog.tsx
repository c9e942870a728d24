import { contract } from '../../../../shared/contract/index.ts';
import type { RetentionFact } from '../../../../shared/contract/retention/facts.ts';
import { dayOf } from '../../../lib/local-day.ts';
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
import { usePlaces } from '../use-places.ts';

interface SettingDialogProps {
  backendId: string;
  setting: RetentionFact['setting'];
  onClose: () => void;
}

/** How long a system keeps by its own setting, where nobody can read that from its interface. */
export function SettingDialog({ backendId, setting, onClose }: SettingDialogProps) {
  const text = useText();
  const declare = useCommand('retention.declareSetting');
  const { nameBackend } = usePlaces();
  const { fields, set, markSent, check } = useForm(() => ({
    kind: setting !== null && setting.days === null ? 'withoutEnd' : 'days',
    days: setting?.days == null ? '' : String(setting.days),
    source: setting?.source ?? '',
    statedOn: dayOf(new Date().toISOString()),
    note: '',
  }));
  const days = fields.kind === 'withoutEnd' ? null : readNumber(fields.days);
  const input = { backendId, setting: { days, source: fields.source, statedOn: fields.statedOn }, note: fields.note };
  const { isFine, words } = check(contract.retention.declareSetting.input, input);
  const submit = () => {
    markSent();
    if (isFine) declare.mutate(input, { onSuccess: onClose });
  };
  const takeBack = () => declare.mutate({ backendId, setting: null, note: fields.note }, { onSuccess: onClose });
  const title = text('retention.facts.declareNamed', { system: nameBackend(backendId) });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit} failure={declare.error}>
        <Stack>
          <p>{text('retention.facts.declareWhat')}</p>
          <ChoiceGroup
            label={text('retention.facts.setting')}
            value={fields.kind}
            onChange={set('kind')}
            choices={[
              { value: 'days', label: text('retention.facts.kind.days') },
              { value: 'withoutEnd', label: text('retention.facts.kind.withoutEnd') },
            ]}
          />
          {fields.kind === 'days' && (
            <TextField
              label={text('retention.facts.days')}
              type="number"
              value={fields.days}
              onChange={set('days')}
              problem={words('setting.days')}
              isRequired
            />
          )}
          <TextField
            label={text('retention.facts.source')}
            value={fields.source}
            onChange={set('source')}
            problem={words('setting.source')}
            hint={text('retention.facts.sourceHint')}
            isRequired
          />
          <TextField
            label={text('retention.facts.statedOn')}
            type="date"
            value={fields.statedOn}
            onChange={set('statedOn')}
            problem={words('setting.statedOn')}
            isRequired
          />
          <TextField
            label={text('retention.note')}
            value={fields.note}
            onChange={set('note')}
            problem={words('note')}
            hint={text('ui.noPersonalData')}
          />
          <ProblemMessage problem={declare.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={declare.isPending}>
            {text('ui.save')}
          </Button>
          {setting !== null && (
            <Button isBusy={declare.isPending} onClick={takeBack}>
              {text('retention.facts.takeBack')}
            </Button>
          )}
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
