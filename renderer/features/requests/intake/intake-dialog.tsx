import { useState } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { requestChannels } from '../../../../shared/contract/requests/case-fields.ts';
import type { PersonIdentifier } from '../../../../shared/contract/requests/case-fields.ts';
import { regimes, rights } from '../../../../shared/contract/rights.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useForm } from '../../../lib/use-form.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { IdentifierFields } from './identifier-fields.tsx';
import { firstFields, takeOver, toOpenInput } from './intake-fields.ts';
import type { IntakeFields, Mail } from './intake-fields.ts';
import type { IntakeFinding } from './intake-finding.ts';
import { DuplicateChoice } from './duplicate-choice.tsx';
import { MailPart } from './mail-part.tsx';
import classes from './intake.module.css';

interface IntakeDialogProps {
  finding: IntakeFinding | null;
  onClose: () => void;
  onOpened: (id: string) => void;
}

/** A request comes in: from a mail, a letter, a form or a chat. */
export function IntakeDialog({ finding, onClose, onOpened }: IntakeDialogProps) {
  const text = useText();
  const language = useLanguage();
  const open = useCommand('requests.open');
  const form = useForm<IntakeFields>(() => firstFields(language, finding, new Date()));
  const [identifiers, setIdentifiers] = useState<PersonIdentifier[]>([]);
  const [mail, setMail] = useState<Mail | null>(null);
  const [duplicates, setDuplicates] = useState<OutputOf<'requests.readMail'>['duplicates']>([]);
  const [sameAs, setSameAs] = useState<string | null>(null);
  const { fields, set } = form;
  const input = toOpenInput(fields, { identifiers, mail, finding, sameAs });
  const { isFine, words } = form.check(contract.requests.open.input, input);
  const submit = () => {
    form.markSent();
    if (!isFine) return;
    open.mutate(input, {
      onSuccess({ id }) {
        onClose();
        onOpened(id);
      },
    });
  };
  const field = (name: keyof IntakeFields) => ({ value: fields[name], onChange: set(name) });
  return (
    <Dialog title={text('requests.new')} onClose={onClose} width={720}>
      <Form label={text('requests.new')} onSubmit={submit} failure={open.error}>
        <Stack>
          {!finding && (
            <MailPart
              onRead={(taken, read) => {
                setMail(taken);
                form.setAll((typed) => takeOver(typed, read));
                setIdentifiers(read.identifiers);
                setDuplicates(read.duplicates);
                setSameAs(null);
              }}
            />
          )}
          {duplicates.length > 0 && <DuplicateChoice duplicates={duplicates} value={sameAs} onChange={setSameAs} />}
          <div className={classes.two}>
            <SelectField
              label={text('requests.kind')}
              {...field('kind')}
              choices={rights.map((value) => ({ value, label: text(`requests.right.${value}`) }))}
              autoFocus={finding !== null}
            />
            <TextField
              label={text('requests.received')}
              type="datetime-local"
              {...field('receivedAt')}
              problem={words('receivedAt')}
              hint={text('requests.received.hint')}
              isRequired
            />
            <SelectField
              label={text('requests.regime')}
              {...field('regime')}
              choices={[
                { value: '', label: text('requests.regime.own') },
                ...regimes.map((value) => ({ value, label: text(`requests.regime.${value}`) })),
              ]}
            />
            <TextField
              label={text('requests.region')}
              {...field('region')}
              problem={words('region')}
              hint={text('requests.region.hint')}
            />
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
            {fields.kind === 'inquiry' && (
              <TextField
                label={text('requests.ownDueOn')}
                type="date"
                {...field('ownDueOn')}
                problem={words('ownDueOn')}
              />
            )}
            <TextField label={text('requests.name')} {...field('name')} problem={words('person.name')} />
            <TextField label={text('requests.email')} {...field('email')} problem={words('person.email')} />
            <TextField label={text('requests.phone')} {...field('phone')} problem={words('person.phone')} />
          </div>
          <TextAreaField label={text('requests.address')} {...field('address')} rows={2} />
          <IdentifierFields identifiers={identifiers} onChange={setIdentifiers} problem={words('identifiers')} />
          <TextAreaField
            label={text('requests.words')}
            {...field('text')}
            rows={4}
            hint={text('requests.words.hint')}
          />
          <ProblemMessage problem={open.error} />
        </Stack>
        <Actions>
          <Button type="submit" kind="primary" isBusy={open.isPending}>
            {text('requests.new.submit')}
          </Button>
          <Button onClick={onClose}>{text('ui.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
