import { Checkbox, NativeSelect, PasswordInput, Radio, Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useText } from '../lib/use-text.ts';
import { sayWhatIsCut } from './say-what-is-cut.ts';
import classes from './fields.module.css';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  /** What is wrong with it, in the person's language. */
  problem?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
}

function common({ label, value, hint, problem, isRequired, isDisabled, autoFocus, placeholder }: FieldProps) {
  return {
    label,
    value,
    description: hint,
    error: problem,
    'aria-required': isRequired || undefined,
    disabled: isDisabled ?? false,
    placeholder,
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as ('label' | 'input' | 'error' | 'description')[],
    ...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {}),
  };
}

type TextFieldProps = FieldProps & {
  type?: 'text' | 'search' | 'url' | 'date' | 'datetime-local' | 'number';
  autoComplete?: string;
  icon?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

export function TextField(props: TextFieldProps) {
  return (
    <TextInput
      {...common(props)}
      type={props.type ?? 'text'}
      title={props.value === '' ? props.placeholder : undefined}
      autoComplete={props.autoComplete ?? 'off'}
      spellCheck={false}
      leftSection={props.icon}
      ref={props.inputRef}
      onKeyDown={props.onKeyDown}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

export function PasswordField(props: FieldProps & { autoComplete?: string; inputRef?: Ref<HTMLInputElement> }) {
  const text = useText();
  return (
    <PasswordInput
      {...common(props)}
      autoComplete={props.autoComplete ?? 'off'}
      ref={props.inputRef}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': text('ui.showSecret', { label: props.label }) }}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

type TextAreaFieldProps = FieldProps & {
  rows?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

export function TextAreaField(props: TextAreaFieldProps) {
  return (
    <Textarea
      {...common(props)}
      rows={props.rows ?? 3}
      ref={props.inputRef}
      onBlur={props.onBlur}
      onKeyDown={props.onKeyDown}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

/** A text in which each line is one: neither wrapped nor spelt. */
export function CodeField(props: TextAreaFieldProps) {
  return (
    <Textarea
      {...common(props)}
      classNames={{ input: classes.code ?? '' }}
      rows={props.rows ?? 12}
      ref={props.inputRef}
      wrap="off"
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function SelectField(props: FieldProps & { choices: readonly Choice[] }) {
  return (
    <NativeSelect
      {...common(props)}
      data={[...props.choices]}
      onPointerEnter={sayWhatIsCut}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

export function CheckboxField({
  label,
  isChecked,
  onChange,
}: {
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}) {
  return <Checkbox label={label} checked={isChecked} onChange={(event) => onChange(event.currentTarget.checked)} />;
}

interface ChoiceGroupProps {
  label: string;
  value: string | null;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  hint?: ReactNode;
  problem?: string | undefined;
}

/** One of a few, all in sight. */
export function ChoiceGroup({ label, value, choices, onChange, hint, problem }: ChoiceGroupProps) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange} description={hint} error={problem}>
      <div className={classes.choices}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </div>
    </Radio.Group>
  );
}
