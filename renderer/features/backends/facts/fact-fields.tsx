import { coverages } from '../../../../shared/contract/backend-facts.ts';
import type { FactTopic } from '../../../../shared/contract/backend-facts.ts';
import { useText } from '../../../lib/use-text.ts';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import type { FactTexts } from './fact-form.ts';

interface FactFieldsProps {
  topic: FactTopic;
  fields: FactTexts;
  set: (field: keyof FactTexts) => (value: string) => void;
  words: (field: string) => string | undefined;
}

/** What is asked for a topic. */
export function FactFields({ topic, fields, set, words }: FactFieldsProps) {
  const text = useText();
  switch (topic) {
    case 'adminAccounts':
      return (
        <>
          <TextField
            label={text('backends.facts.field.accounts')}
            type="number"
            value={fields.accounts}
            onChange={set('accounts')}
            problem={words('fact.value.accounts')}
            isRequired
            autoFocus
          />
          <TextAreaField
            label={text('backends.facts.field.roles')}
            value={fields.roles}
            onChange={set('roles')}
            hint={text('backends.facts.field.rolesHint')}
            problem={words('fact.value.roles') && text('backends.facts.field.rolesProblem')}
          />
        </>
      );
    case 'lastSignIn':
      return (
        <>
          {(['latest', 'longestUnused'] as const).map((field) => (
            <TextField
              key={field}
              label={text(`backends.facts.field.${field}`)}
              type="date"
              value={fields[field]}
              onChange={set(field)}
              problem={words(`fact.value.${field}`)}
              autoFocus={field === 'latest'}
            />
          ))}
          <TextField
            label={text('backends.facts.field.never')}
            type="number"
            value={fields.never}
            onChange={set('never')}
            problem={words('fact.value.never')}
          />
        </>
      );
    case 'secondFactor':
      return (
        <SelectField
          label={text('backends.facts.field.secondFactor')}
          value={fields.coverage}
          onChange={set('coverage')}
          choices={coverages.map((value) => ({ value, label: text(`backends.facts.coverage.${value}`) }))}
          autoFocus
        />
      );
    case 'encryptionAtRest':
      return (
        <>
          <SelectField
            label={text('backends.facts.field.atRest')}
            value={fields.coverage}
            onChange={set('coverage')}
            choices={coverages.map((value) => ({ value, label: text(`backends.facts.atRest.${value}`) }))}
            autoFocus
          />
          <TextAreaField
            label={text('backends.facts.field.how')}
            value={fields.how}
            onChange={set('how')}
            problem={words('fact.value.how')}
            rows={2}
          />
        </>
      );
  }
}
