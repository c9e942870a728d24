import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { PersonIdentifier } from '../../../../shared/contract/requests/case-fields.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Row } from '../../../ui/stack.tsx';
import { commonKinds, identifierWords } from '../identifier-words.ts';
import classes from './intake.module.css';

interface IdentifierFieldsProps {
  identifiers: readonly PersonIdentifier[];
  onChange: (identifiers: PersonIdentifier[]) => void;
  problem?: string | undefined;
}

/** By what the person can be found: each with its kind. */
export function IdentifierFields({ identifiers, onChange, problem }: IdentifierFieldsProps) {
  const text = useText();
  const set = (index: number, changes: Partial<PersonIdentifier>) =>
    onChange(identifiers.map((each, at) => (at === index ? { ...each, ...changes } : each)));
  return (
    <fieldset className={classes.group}>
      <legend>{text('requests.identifiers')}</legend>
      {identifiers.map(({ kind, value }, index) => (
        <Row key={index}>
          <SelectField
            label={text('requests.identifier.kind')}
            value={kind}
            onChange={(next) => set(index, { kind: next })}
            choices={[...new Set([...commonKinds, kind])].map((each) => ({
              value: each,
              label: identifierWords(text, each),
            }))}
          />
          <TextField
            label={text('requests.identifier.value')}
            value={value}
            onChange={(next) => set(index, { value: next })}
          />
          <IconButton
            label={text('requests.identifier.remove', { number: index + 1 })}
            icon={<IconTrash size={16} aria-hidden />}
            onClick={() => onChange(identifiers.filter((_, at) => at !== index))}
          />
        </Row>
      ))}
      {problem && <p className={classes.problem}>{problem}</p>}
      <Button
        kind="quiet"
        isCompact
        icon={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...identifiers, { kind: 'email', value: '' }])}
      >
        {text('requests.identifier.add')}
      </Button>
    </fieldset>
  );
}
