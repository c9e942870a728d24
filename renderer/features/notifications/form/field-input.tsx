import type { ReactNode } from 'react';
import { instantOfLocal } from '../../../lib/local-time.ts';
import { CodesField } from '../../../ui/described/code-fields.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { ChoiceGroup, SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { useText } from '../../../lib/use-text.ts';
import { listOf, localOf, textOf } from './field-value.ts';
import type { FieldValue } from './field-value.ts';
import type { FormField } from './form-sections.ts';
import classes from '../notifications.module.css';

interface FieldInputProps {
  field: FormField;
  value: FieldValue | undefined;
  hint: string;
  problem: string | undefined;
  /** While somebody types. */
  onType: (value: FieldValue) => void;
  /** Somebody chose. */
  onChoose: (value: FieldValue) => void;
}

/** More than these are offered in a list that opens. */
const mostInSight = 8;

/** One answer of the form, by the kind of its field. */
export function FieldInput({ field, value, hint, problem, onType, onChoose }: FieldInputProps): ReactNode {
  const text = useText();
  const { number, type, options, isMandatory } = field;
  const label = text('notifications.form.label', { number, label: field.label });
  const common = { label, hint, problem, isRequired: isMandatory };
  const below = (
    <>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {hint !== '' && <p className={classes.hint}>{hint}</p>}
    </>
  );
  switch (type) {
    case 'text':
      return <TextField {...common} value={textOf(value)} onChange={onType} />;
    case 'longText':
      return <TextAreaField {...common} value={textOf(value)} onChange={onType} rows={4} />;
    case 'number':
      return (
        <TextField
          {...common}
          type="number"
          value={textOf(value)}
          onChange={(typed) => onType(typed === '' ? '' : Number(typed))}
        />
      );
    case 'date':
      return <TextField {...common} type="date" value={textOf(value)} onChange={onType} />;
    case 'instant':
      return (
        <TextField
          {...common}
          type="datetime-local"
          value={localOf(value)}
          onChange={(typed) => onType(instantOfLocal(typed) ?? typed)}
        />
      );
    case 'choice':
      return options.length > mostInSight ? (
        <SelectField
          {...common}
          value={textOf(value)}
          onChange={onChoose}
          choices={[{ value: '', label: text('notifications.form.choose') }, ...options]}
        />
      ) : (
        <ChoiceGroup
          label={label}
          value={textOf(value)}
          choices={options}
          onChange={onChoose}
          hint={hint}
          problem={problem}
        />
      );
    case 'choices':
    case 'countries':
      if (options.length > 0)
        return (
          <div>
            <Choices
              label={label}
              choices={options.map((each) => each.value)}
              chosen={listOf(value)}
              name={(each) => options.find((option) => option.value === each)?.label ?? each}
              onChange={(chosen) => onChoose([...chosen])}
            />
            {below}
          </div>
        );
      return type === 'countries' ? (
        <CodesField
          {...common}
          kind="countries"
          codes={listOf(value)}
          isWrong={false}
          onChange={(codes) => onType([...codes])}
        />
      ) : (
        <TextAreaField
          {...common}
          hint={[hint, text('notifications.form.lines')].join(' ').trim()}
          value={listOf(value).join('\n')}
          onChange={(typed) => onType(typed === '' ? [] : typed.split('\n'))}
        />
      );
  }
}
