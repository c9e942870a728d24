import { controllerFields } from '../../../shared/contract/controllers.ts';
import type { Controller } from '../../../shared/contract/controllers.ts';
import { useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextAreaField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';

const empty = {
  name: '',
  address: '',
  establishments: '',
  dataProtectionOfficer: '',
  letterhead: '',
  zone: 'Europe/Berlin',
};

/** Adds an organisation (null) or changes one. */
export function ControllerDialog({ controller, onClose }: { controller: Controller | null; onClose: () => void }) {
  const text = useText();
  const add = useCommand('controllers.add');
  const update = useCommand('controllers.update');
  const { fields, set, markSent, check } = useForm(() => (controller ? toFields(controller) : empty));
  const input = {
    ...fields,
    establishments: fields.establishments
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
  const { isFine, words } = check(controllerFields, input);
  const title = controller ? text('controllers.change') : text('controllers.add');

  const submit = () => {
    markSent();
    if (!isFine) return;
    if (controller) update.mutate({ id: controller.id, changes: input }, { onSuccess: onClose });
    else add.mutate(input, { onSuccess: onClose });
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <Form label={title} onSubmit={submit}>
        <Stack>
          <TextField
            label={text('controllers.name')}
            value={fields.name}
            onChange={set('name')}
            problem={words('name')}
            isRequired
            autoFocus
          />
          <TextAreaField
            label={text('controllers.address')}
            value={fields.address}
            onChange={set('address')}
            problem={words('address')}
            rows={2}
          />
          <TextAreaField
            label={text('controllers.establishments')}
            value={fields.establishments}
            onChange={set('establishments')}
            problem={words('establishments')}
            hint={text('controllers.onePerLine')}
            rows={2}
          />
          <TextField
            label={text('controllers.dataProtectionOfficer')}
            value={fields.dataProtectionOfficer}
            onChange={set('dataProtectionOfficer')}
            problem={words('dataProtectionOfficer')}
          />
          <TextAreaField
            label={text('controllers.letterhead')}
            value={fields.letterhead}
            onChange={set('letterhead')}
            problem={words('letterhead')}
            rows={2}
          />
          <TextField
            label={text('controllers.zone')}
            value={fields.zone}
            onChange={set('zone')}
            problem={words('zone')}
            hint={text('controllers.zoneHint')}
            isRequired
          />
          <ProblemMessage problem={add.error ?? update.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={add.isPending || update.isPending}>
            {text('ui.save')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}

function toFields(controller: Controller): typeof empty {
  const { name, address, establishments, dataProtectionOfficer, letterhead, zone } = controller;
  return { name, address, establishments: establishments.join('\n'), dataProtectionOfficer, letterhead, zone };
}
