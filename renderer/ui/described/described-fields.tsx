import type { ReactNode } from 'react';
import { useText } from '../../lib/use-text.ts';
import type { Text } from '../../lib/use-text.ts';
import { Choices } from '../choices.tsx';
import { CheckboxField, SelectField, TextAreaField, TextField } from '../fields.tsx';
import { Muted, Stack } from '../stack.tsx';
import { CodesField, CountryField } from './code-fields.tsx';
import { DescribedList } from './described-list.tsx';
import { joinPath, withoutNumbers } from './field-description.ts';
import type { FieldDescription, Values } from './field-description.ts';
import { labelField, nameReference, textOr } from './field-words.ts';
import type { FormFrame } from './form-frame.ts';
import classes from './described.module.css';

interface DescribedFieldsProps {
  fields: readonly FieldDescription[];
  value: Values;
  onChange: (value: Values) => void;
  frame: FormFrame;
  /** Where these fields lie in the form. */
  path?: string;
}

/** Fields as they are described, one below the other. */
export function DescribedFields({ fields, value, onChange, frame, path = '' }: DescribedFieldsProps) {
  return (
    <Stack>
      {fields.map((field) => (
        <DescribedField
          key={field.name}
          field={field}
          path={joinPath(path, field.name)}
          value={value[field.name]}
          onChange={(next) => onChange({ ...value, [field.name]: next })}
          frame={frame}
        />
      ))}
    </Stack>
  );
}

interface DescribedFieldProps {
  field: FieldDescription;
  path: string;
  value: unknown;
  onChange: (value: unknown) => void;
  frame: FormFrame;
}

function DescribedField({ field, path, value, onChange, frame }: DescribedFieldProps) {
  const text = useText();
  const label = labelField(text, frame.prefix, path);
  const hint = [textOr(text, `${frame.prefix}.hint.${withoutNumbers(path)}`, ''), frame.note?.(path) ?? ''].filter(
    (each) => each !== '',
  );
  const problem = frame.problems[path];
  const common = {
    label,
    value: typeof value === 'string' ? value : '',
    problem: problem && text(problem),
    isRequired: field.isRequired ?? false,
    ...(hint.length > 0 ? { hint: hint.join(' ') } : {}),
  };
  const below = hint.length > 0 && <Muted>{hint.join(' ')}</Muted>;
  switch (field.kind) {
    case 'short':
      return <TextField {...common} onChange={onChange} />;
    case 'long':
      return <TextAreaField {...common} onChange={onChange} />;
    case 'lines':
      return (
        <TextAreaField
          {...common}
          value={((value as readonly string[] | undefined) ?? []).join('\n')}
          problem={common.problem ?? (isAnyWrong(frame, path) ? text('ui.field.tooLong') : undefined)}
          onChange={(typed) => onChange(typed === '' ? [] : typed.split('\n'))}
        />
      );
    case 'day':
      return <TextField {...common} type="date" onChange={(typed) => onChange(typed === '' ? null : typed)} />;
    case 'days':
      return (
        <TextField
          {...common}
          type="number"
          value={typeof value === 'number' ? String(value) : ''}
          onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
        />
      );
    case 'country':
      return <CountryField {...common} isOptional={!field.isRequired} onChange={onChange} />;
    case 'countries':
    case 'languages':
      return (
        <CodesField
          {...common}
          kind={field.kind}
          codes={(value as readonly string[] | undefined) ?? []}
          isWrong={isAnyWrong(frame, path)}
          onChange={onChange}
        />
      );
    case 'check':
      return (
        <div>
          <CheckboxField label={label} isChecked={value === true} onChange={onChange} />
          {below}
        </div>
      );
    case 'choice':
      return (
        <SelectField
          {...common}
          value={typeof value === 'string' ? value : (field.choices[0] ?? '')}
          onChange={onChange}
          choices={field.choices.map((each) => ({ value: each, label: textOr(text, `${field.words}.${each}`, each) }))}
        />
      );
    case 'reference':
      return (
        <SelectField
          {...common}
          onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
          choices={[{ value: '', label: text('ui.described.none') }, ...offer(text, frame, field.to, [common.value])]}
        />
      );
    case 'choices':
    case 'references': {
      const chosen = (value as readonly string[] | undefined) ?? [];
      const offered =
        'choices' in field
          ? field.choices.map((each) => ({ value: each, label: textOr(text, `${field.words}.${each}`, each) }))
          : offer(text, frame, field.to, chosen);
      return (
        <div>
          <Choices
            label={label}
            choices={offered.map((each) => each.value)}
            chosen={chosen}
            name={(each) => offered.find((one) => one.value === each)?.label ?? each}
            onChange={onChange}
          />
          {offered.length === 0 && <Muted>{text('ui.described.nothingToChoose')}</Muted>}
          {below}
        </div>
      );
    }
    case 'list':
      return (
        <DescribedList
          field={field}
          path={path}
          label={label}
          hint={below}
          parts={(value as readonly Values[] | undefined) ?? []}
          onChange={onChange}
          frame={frame}
        >
          {(part, partPath, changePart) => (
            <DescribedFields fields={field.fields} path={partPath} value={part} onChange={changePart} frame={frame} />
          )}
        </DescribedList>
      );
    case 'group':
      return (
        <DescribedGroup
          field={field}
          path={path}
          label={label}
          hint={below}
          value={value}
          onChange={onChange}
          frame={frame}
        />
      );
  }
}

interface DescribedGroupProps extends DescribedFieldProps {
  field: Extract<FieldDescription, { kind: 'group' }>;
  label: string;
  hint: ReactNode;
}

function DescribedGroup({ field, path, label, hint, value, onChange, frame }: DescribedGroupProps) {
  const isThere = typeof value === 'object' && value !== null;
  const fields = (
    <DescribedFields
      fields={field.fields}
      path={path}
      value={isThere ? (value as Values) : field.empty}
      onChange={onChange}
      frame={frame}
    />
  );
  if (field.isOptional)
    return (
      <div className={classes.optional}>
        <CheckboxField label={label} isChecked={isThere} onChange={(is) => onChange(is ? field.empty : null)} />
        {hint}
        {isThere && <div className={classes.group}>{fields}</div>}
      </div>
    );
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      {hint}
      {fields}
    </fieldset>
  );
}

/** Whether something is wrong with one of several values. */
function isAnyWrong({ problems }: FormFrame, path: string): boolean {
  return Object.keys(problems).some((each) => each.startsWith(`${path}.`));
}

/** What there is to choose, and what was chosen and is gone since. */
function offer(text: Text, { references }: FormFrame, to: string, chosen: readonly string[]) {
  const known = references[to] ?? [];
  const gone = chosen.filter((id) => id !== '' && !known.some(({ value }) => value === id));
  return [...known, ...gone.map((id) => ({ value: id, label: nameReference(text, references, to, id) }))];
}
