import { useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import type { BackendSummary } from '../../../shared/contract/backends.ts';
import { findFieldProblems } from '../../lib/field-problems.ts';
import { dayOf, startOfDay } from '../../lib/local-day.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CredentialFields, givenCredentials, lacksCredentials } from './credential-fields.tsx';

/** Renames a chatbot system, replaces its credentials, or changes from when on it is synced. */
export function EditBackendDialog({ backend, onClose }: { backend: BackendSummary; onClose: () => void }) {
  const text = useText();
  const connectors = useCall('backends.connectors', {}).data?.connectors ?? [];
  const connector = connectors.find(({ name }) => name === backend.connector);
  const update = useCommand('backends.update');
  const [name, setName] = useState(backend.name);
  const startDay = backend.syncFrom ? dayOf(backend.syncFrom) : '';
  const [syncFrom, setSyncFrom] = useState(startDay);
  const [credentials, setCredentials] = useState<Record<string, string>>({});
  const [wasSent, setWasSent] = useState(false);
  const given = givenCredentials(credentials);
  const replacesCredentials = Object.keys(given).length > 0;
  const isIncomplete = replacesCredentials && connector !== undefined && lacksCredentials(connector, credentials);
  const input = {
    id: backend.id,
    name,
    // An instant within the day, or of another time zone's day, stays what it is unless somebody chooses a day.
    ...(syncFrom !== startDay && { syncFrom: startOfDay(syncFrom) ?? null }),
    ...(replacesCredentials && { credentials: given }),
  };
  const problems = findFieldProblems(contract.backends.update.input, input);
  const submit = () => {
    setWasSent(true);
    if (Object.keys(problems).length === 0 && !isIncomplete) update.mutate(input, { onSuccess: onClose });
  };
  return (
    <Dialog title={text('backends.edit')} onClose={onClose}>
      <Form label={text('backends.edit')} onSubmit={submit}>
        <Stack>
          <TextField
            label={text('backends.name')}
            value={name}
            onChange={setName}
            problem={wasSent && problems['name'] ? text(problems['name']) : undefined}
            isRequired
            autoFocus
          />
          {connector && !backend.isSample && (
            <CredentialFields
              connector={connector}
              values={credentials}
              onChange={setCredentials}
              isChecked={wasSent && isIncomplete}
              hint={text('backends.keepCredentials')}
            />
          )}
          <TextField
            label={text('backends.syncFrom')}
            type="date"
            value={syncFrom}
            onChange={setSyncFrom}
            hint={text('backends.syncFromHint')}
          />
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
