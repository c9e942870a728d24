import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { requestChannels, waitingParties } from '../../../../shared/contract/requests/case-fields.ts';
import type { PersonIdentifier } from '../../../../shared/contract/requests/case-fields.ts';
import { regimes, rights } from '../../../../shared/contract/rights.ts';
import { instantOfLocal, localOfInstant } from '../../../lib/local-time.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useText } from '../../../lib/use-text.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { IdentifierFields } from '../intake/identifier-fields.tsx';
import intake from '../intake/intake.module.css';
import type { Case } from './case-screen.tsx';

type Changes = InputOf<'requests.update'>['changes'];

/** Corrects what was taken in. */
export function ChangeDialog({ request, onClose }: { request: Case; onClose: () => void }) {
  const text = useText();
  const update = useCommand('requests.update');
  const names = useUserNames();
  const [identifiers, setIdentifiers] = useState<PersonIdentifier[]>(request.identifiers);
  const form = useForm(() => ({
    kind: request.kind as string,
    receivedAt: localOfInstant(request.receivedAt),
    regime: request.regime as string,
    region: request.region ?? '',
    channel: request.channel as string,
    language: request.language as string,
    waitingFor: request.waitingFor ?? 'us',
    assignedTo: request.assignedTo ?? '',
    name: request.details?.name ?? '',
    email: request.details?.email ?? '',
    phone: request.details?.phone ?? '',
    address: request.details?.address ?? '',
  }));
  const { fields, set } = form;
  const { name, email, phone, address } = fields;
  const changes: Changes = {
    kind: rights.find((each) => each === fields.kind),
    receivedAt:
      fields.receivedAt === localOfInstant(request.receivedAt)
        ? request.receivedAt
        : (instantOfLocal(fields.receivedAt) ?? fields.receivedAt),
    regime: regimes.find((each) => each === fields.regime),
    region: fields.region === '' ? null : fields.region,
    channel: requestChannels.find((each) => each === fields.channel),
    language: fields.language === 'en' ? 'en' : 'de',
    waitingFor: waitingParties.find((each) => each === fields.waitingFor),
    assignedTo: fields.assignedTo === '' ? null : fields.assignedTo,
    person: { name, email, phone, address, note: request.details?.note ?? '' },
    identifiers: identifiers.filter(({ value }) => value.trim() !== ''),
  };
  const input = { id: request.id, changes };
  const { isFine, words } = form.check(contract.requests.update.input, input);
  const submit = () => {
    form.markSent();
    if (isFine) update.mutate(input, { onSuccess: onClose });
  };
  const field = (of: keyof typeof fields) => ({
    value: fields[of],
    onChange: set(of),
    problem: words(`changes.${of}`),
  });
  return (
    <Dialog title={text('requests.change')} onClose={onClose} width={720}>
      <Form label={text('requests.change')} onSubmit={submit} failure={update.error}>
        <Stack>
          <div className={intake.two}>
            <SelectField
              label={text('requests.kind')}
              {...field('kind')}
              choices={rights.map((value) => ({ value, label: text(`requests.right.${value}`) }))}
            />
            <TextField label={text('requests.received')} type="datetime-local" {...field('receivedAt')} isRequired />
            <SelectField
              label={text('requests.regime')}
              {...field('regime')}
              choices={regimes.map((value) => ({ value, label: text(`requests.regime.${value}`) }))}
            />
            <TextField label={text('requests.region')} {...field('region')} hint={text('requests.region.hint')} />
            <SelectField
              label={text('requests.channel')}
              {...field('channel')}
              choices={requestChannels.map((value) => ({ value, label: text(`requests.channel.${value}`) }))}
            />
            <SelectField
              label={text('requests.language')}
              {...field('language')}
              choices={(['de', 'en'] as const).map((value) => ({ value, label: text(`requests.language.${value}`) }))}
            />
            <SelectField
              label={text('requests.waitingFor')}
              {...field('waitingFor')}
              choices={waitingParties.map((value) => ({ value, label: text(`requests.waitingFor.${value}`) }))}
            />
            <SelectField
              label={text('requests.assignedTo')}
              {...field('assignedTo')}
              choices={[
                { value: '', label: text('requests.nobody') },
                ...[...names].map(([value, label]) => ({ value, label })),
              ]}
            />
            <TextField label={text('requests.name')} {...field('name')} problem={words('changes.person.name')} />
            <TextField label={text('requests.email')} {...field('email')} problem={words('changes.person.email')} />
            <TextField label={text('requests.phone')} {...field('phone')} problem={words('changes.person.phone')} />
          </div>
          <TextAreaField label={text('requests.address')} {...field('address')} rows={2} />
          <IdentifierFields
            identifiers={identifiers}
            onChange={setIdentifiers}
            problem={words('changes.identifiers')}
          />
          <ProblemMessage problem={update.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={update.isPending}>
            {text('requests.change.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
