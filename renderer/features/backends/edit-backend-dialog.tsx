import { useState } from 'react';
import { contract } from '../../../shared/contract/index.ts';
import type { BackendSummary } from '../../../shared/contract/backends.ts';
import { dayOf, startOfDay } from '../../lib/local-day.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useForm } from '../../lib/use-form.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { AddressField, isAboutAddress } from './address-field.tsx';
import { CredentialFields, givenCredentials, lacksCredentials } from './credential-fields.tsx';
import { useAddressAnswer } from './use-address-answer.ts';

interface EditBackendDialogProps {
  backend: BackendSummary;
  /** The code with which the address as it is was refused when it was last asked. */
  refusal: string | null;
  onClose: () => void;
}

/** Renames a chatbot system, changes its address or credentials, or from when on it is synced. */
export function EditBackendDialog({ backend, refusal, onClose }: EditBackendDialogProps) {
  const text = useText();
  const connectors = useCall('backends.connectors', {}).data?.connectors ?? [];
  const connector = connectors.find(({ name }) => name === backend.connector);
  const update = useCommand('backends.update');
  const startDay = backend.syncFrom ? dayOf(backend.syncFrom) : '';
  const { fields, wasSent, set, markSent, check } = useForm({
    name: backend.name,
    baseUrl: backend.baseUrl,
    syncFrom: startDay,
  });
  const [credentials, setCredentials] = useState<Record<string, string>>({});
  const address = useAddressAnswer(refusal);
  const given = givenCredentials(credentials);
  const isMoved = fields.baseUrl.trim() !== backend.baseUrl;
  const replacesCredentials = isMoved || Object.keys(given).length > 0;
  const isIncomplete = replacesCredentials && connector !== undefined && lacksCredentials(connector, credentials);
  const input = {
    id: backend.id,
    name: fields.name,
    // An instant within the day, or of another time zone's day, stays what it is unless somebody chooses a day.
    ...(fields.syncFrom !== startDay && { syncFrom: startOfDay(fields.syncFrom) ?? null }),
    ...(isMoved && { baseUrl: fields.baseUrl.trim() }),
    ...(replacesCredentials && { credentials: given }),
    ...(address.isAgreed && { allowPrivate: true }),
  };
  const { isFine, words } = check(contract.backends.update.input, input);
  const submit = () => {
    markSent();
    if (!isFine || isIncomplete) return;
    update.mutate(input, { onSuccess: onClose, onError: ({ code }) => address.note(code) });
  };
  return (
    <Dialog title={text('backends.edit')} onClose={onClose}>
      <Form label={text('backends.edit')} onSubmit={submit} failure={update.error}>
        <Stack>
          <TextField
            label={text('backends.name')}
            value={fields.name}
            onChange={set('name')}
            problem={words('name')}
            isRequired
            autoFocus
          />
          {connector && !backend.isSample && (
            <>
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
              <CredentialFields
                connector={connector}
                values={credentials}
                onChange={setCredentials}
                isChecked={wasSent && isIncomplete}
                hint={text(isMoved ? 'backends.newCredentials' : 'backends.keepCredentials')}
              />
            </>
          )}
          <TextField
            label={text('backends.syncFrom')}
            type="date"
            value={fields.syncFrom}
            onChange={set('syncFrom')}
            hint={text('backends.syncFromHint')}
          />
          <ProblemMessage problem={isAboutAddress(update.error?.code) ? null : update.error} />
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
