import { contract } from '../../../../shared/contract/index.ts';
import { holdGrounds } from '../../../../shared/contract/retention/holds.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { usePlaces } from '../use-places.ts';
import { HoldFields } from './hold-fields.tsx';
import { emptyScope, toDates, toScope } from './hold-form.ts';
import { ScopeFields } from './scope-fields.tsx';
import { ScopePreview } from './scope-preview.tsx';

/** Sets a hold: what, why, on which ground, who answers for it and until when. */
export function SetHoldDialog({ onClose, onSet }: { onClose: () => void; onSet: (id: string) => void }) {
  const text = useText();
  const command = useCommand('retention.holds.set');
  const { backends } = usePlaces();
  const { fields, set, markSent, check } = useForm(() => ({
    ...emptyScope,
    backendId: backends.length === 1 ? (backends[0]?.id ?? '') : '',
    reason: '',
    ground: 'gdpr.17_3.e',
    owner: '',
    endsOn: '',
    reviewOn: '',
  }));
  const input = {
    scope: toScope(fields),
    reason: fields.reason,
    ground: holdGrounds.find((each) => each === fields.ground) ?? 'gdpr.17_3.e',
    owner: fields.owner,
    dates: toDates(fields.endsOn, fields.reviewOn),
  };
  const { isFine, words } = check(contract.retention['holds.set'].input, input);
  const submit = () => {
    markSent();
    if (!isFine) return;
    command.mutate(input, {
      onSuccess({ id }) {
        onClose();
        onSet(id);
      },
    });
  };
  const title = text('retention.holds.set');
  return (
    <Dialog title={title} onClose={onClose} width={640} isSticky>
      <Form label={title} onSubmit={submit} failure={command.error}>
        <Stack>
          <p>{text('retention.holds.setWhat')}</p>
          <ScopeFields fields={fields} set={set} words={words} />
          <ScopePreview fields={fields} />
          <TextAreaField
            label={text('retention.holds.reason')}
            value={fields.reason}
            onChange={set('reason')}
            problem={words('reason')}
            hint={text('retention.holds.reasonHint')}
            isRequired
          />
          <SelectField
            label={text('retention.holds.ground')}
            value={fields.ground}
            onChange={set('ground')}
            choices={holdGrounds.map((value) => ({ value, label: text(`requests.ground.${value}`) }))}
            hint={text('retention.holds.groundHint')}
          />
          <HoldFields fields={fields} set={set} words={words} />
          <ProblemMessage problem={command.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={command.isPending}>
            {text('retention.holds.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
