import type { ConnectorSummary } from '../../../shared/contract/backends.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { PasswordField, TextField } from '../../ui/fields.tsx';

interface CredentialFieldsProps {
  connector: ConnectorSummary;
  values: Readonly<Record<string, string>>;
  onChange: (values: Record<string, string>) => void;
  /** Shows which required ones are missing. */
  isChecked: boolean;
  hint?: string;
}

/** What a connector asks for. Secrets are typed hidden and never shown again. */
export function CredentialFields({ connector, values, onChange, isChecked, hint }: CredentialFieldsProps) {
  const text = useText();
  const language = useLanguage();
  return connector.credentials.map(({ name, label, secret, required }) => {
    const Field = secret ? PasswordField : TextField;
    return (
      <Field
        key={name}
        label={label[language]}
        value={values[name] ?? ''}
        onChange={(value) => onChange({ ...values, [name]: value })}
        isRequired={required}
        hint={hint ?? (required ? undefined : text('ui.optional'))}
        problem={isChecked && required && !values[name] ? text('ui.field.required') : undefined}
      />
    );
  });
}

/** Fields left empty are not credentials. */
export function givenCredentials(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

export function lacksCredentials(connector: ConnectorSummary, values: Readonly<Record<string, string>>): boolean {
  return connector.credentials.some(({ name, required }) => required && !values[name]);
}
