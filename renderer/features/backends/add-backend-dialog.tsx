import { useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import type { ConnectorSummary } from '../../../shared/contract/backends.ts';
import { startOfDay } from '../../lib/local-day.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { AddressField, isAboutAddress } from './address-field.tsx';
import { CredentialFields, givenCredentials, lacksCredentials } from './credential-fields.tsx';
import { useAddressAnswer } from './use-address-answer.ts';

interface AddBackendDialogProps {
  onClose: () => void;
  onAdded: (id: string) => void;
}

export function AddBackendDialog(props: AddBackendDialogProps) {
  const text = useText();
  const connectors = useCall('backends.connectors', {});
  return (
    <Dialog title={text('backends.add')} onClose={props.onClose}>
      <ProblemMessage problem={connectors.error} />
      {!connectors.data && !connectors.error && <Loading />}
      {connectors.data && <AddBackendForm {...props} connectors={connectors.data.connectors} />}
    </Dialog>
  );
}

const empty = { name: '', baseUrl: '', controllerId: '' };

function AddBackendForm({ onClose, onAdded, connectors }: AddBackendDialogProps & { connectors: ConnectorSummary[] }) {
  const text = useText();
  const controllers = useCall('controllers.list', {}).data?.controllers ?? [];
  const add = useCommand('backends.add');
  const [connectorName, setConnectorName] = useState(connectors[0]?.name ?? '');
  const { fields, wasSent, set, markSent, check } = useForm(empty);
  const [credentials, setCredentials] = useState<Record<string, string>>({});
  const [syncFrom, setSyncFrom] = useState('');
  const address = useAddressAnswer();
  const connector = connectors.find(({ name }) => name === connectorName);
  if (!connector) return null;
  const input = {
    connector: connectorName,
    name: fields.name,
    baseUrl: fields.baseUrl.trim(),
    credentials: givenCredentials(credentials),
    allowPrivate: address.isAgreed,
    controllerId: fields.controllerId || undefined,
    syncFrom: startOfDay(syncFrom),
  };
  const { isFine, words } = check(contract.backends.add.input, input);

  const submit = () => {
    markSent();
    if (!connector.isTrusted || !isFine || lacksCredentials(connector, credentials)) return;
    add.mutate(input, {
      onSuccess: ({ id }) => {
        onAdded(id);
        onClose();
      },
      onError: ({ code }) => address.note(code),
    });
  };

  return (
    <Form label={text('backends.add')} onSubmit={submit} failure={add.error}>
      <Stack>
        <SelectField
          label={text('backends.connector')}
          value={connectorName}
          onChange={setConnectorName}
          choices={connectors.map(({ name, title, isTrusted }) => ({
            value: name,
            label: isTrusted ? title : text('backends.untrusted.choice', { title }),
          }))}
          autoFocus
        />
        {!connector.isTrusted && (
          <Callout meaning="overdue" title={text('backends.untrusted.title')} isAlert>
            {text('backends.untrusted.why')}
          </Callout>
        )}
        <TextField
          label={text('backends.name')}
          value={fields.name}
          onChange={set('name')}
          problem={words('name')}
          hint={text('backends.nameHint')}
          isRequired
        />
        <AddressField
          value={fields.baseUrl}
          onChange={(baseUrl) => {
            set('baseUrl')(baseUrl);
            address.forget();
          }}
          problem={words('baseUrl')}
          hint={text('backends.addressHint', { example: connector.baseUrlExample })}
          refusal={address.refusal}
          isAgreed={address.isAgreed}
          onAgree={address.setIsAgreed}
        />
        <CredentialFields connector={connector} values={credentials} onChange={setCredentials} isChecked={wasSent} />
        <TextField
          label={text('backends.syncFrom')}
          type="date"
          value={syncFrom}
          onChange={setSyncFrom}
          hint={text('backends.syncFromHint')}
        />
        {controllers.length > 1 && (
          <SelectField
            label={text('backends.controller')}
            value={fields.controllerId}
            onChange={set('controllerId')}
            choices={controllers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ProblemMessage problem={isAboutAddress(add.error?.code) ? null : add.error} />
      </Stack>
      <Actions>
        {connector.isTrusted && (
          <Button type="submit" kind="primary" isBusy={add.isPending}>
            {text('backends.addSubmit')}
          </Button>
        )}
        <Button onClick={onClose}>{text('ui.cancel')}</Button>
      </Actions>
    </Form>
  );
}
