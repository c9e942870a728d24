import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { waitingParties } from '../../../../shared/contract/requests/case-fields.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';

interface BulkDialogProps {
  filter: InputOf<'requests.updateAll'>['filter'];
  total: number;
  onClose: () => void;
}

const unchanged = 'unchanged';
const nobody = 'nobody';

/** Changes all cases that fit the filter, on every page. */
export function BulkDialog({ filter, total, onClose }: BulkDialogProps) {
  const text = useText();
  const update = useCommand('requests.updateAll');
  const people = useUserNames();
  const [assignedTo, setAssignedTo] = useState(unchanged);
  const [waitingFor, setWaitingFor] = useState(unchanged);
  const changes: InputOf<'requests.updateAll'>['changes'] = {
    ...(assignedTo !== unchanged && { assignedTo: assignedTo === nobody ? null : assignedTo }),
    ...(waitingFor !== unchanged && { waitingFor: waitingParties.find((each) => each === waitingFor) }),
  };
  const submit = () => update.mutate({ filter, changes }, { onSuccess: onClose });
  const keep = { value: unchanged, label: text('requests.unchanged') };
  return (
    <Dialog title={text('requests.changeAll', { total })} onClose={onClose}>
      <Form label={text('requests.changeAll', { total })} onSubmit={submit} failure={update.error}>
        <Stack>
          <SelectField
            label={text('requests.assignedTo')}
            value={assignedTo}
            onChange={setAssignedTo}
            choices={[
              keep,
              { value: nobody, label: text('requests.nobody') },
              ...[...people].map(([value, label]) => ({ value, label })),
            ]}
          />
          <SelectField
            label={text('requests.waitingFor')}
            value={waitingFor}
            onChange={setWaitingFor}
            choices={[keep, ...waitingParties.map((value) => ({ value, label: text(`requests.waitingFor.${value}`) }))]}
          />
          <ProblemMessage problem={update.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={update.isPending} isDisabled={Object.keys(changes).length === 0}>
            {text('requests.changeAll.submit', { total })}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
