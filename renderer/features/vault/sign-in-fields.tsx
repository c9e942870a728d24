import type { Ref } from 'react';
import type { SignIn } from '../../lib/use-sign-in.ts';
import { useText } from '../../lib/use-text.ts';
import { PasswordField, SelectField, TextField } from '../../ui/fields.tsx';
import { KeyFileField } from '../../ui/key-file-field.tsx';

interface SignInFieldsProps {
  value: SignIn;
  onChange: (value: SignIn) => void;
  /** Sign-in names to choose from; empty where they are not known. */
  users: readonly string[];
  needsKeyFile: boolean;
  wasSent: boolean;
  passphraseHint?: string;
  passphraseInput?: Ref<HTMLInputElement>;
  isFirst?: boolean;
}

/** Who signs in, and with what. */
export function SignInFields(props: SignInFieldsProps) {
  const text = useText();
  const { value, users, wasSent, isFirst = false } = props;
  const set = (change: Partial<SignIn>) => props.onChange({ ...value, ...change });
  const missing = (field: string) => (wasSent && field === '' ? text('ui.field.required') : undefined);
  return (
    <>
      {users.length > 0 ? (
        <SelectField
          label={text('vault.user')}
          value={value.user}
          onChange={(user) => set({ user })}
          choices={users.map((each) => ({ value: each, label: each }))}
        />
      ) : (
        <TextField
          label={text('vault.user')}
          value={value.user}
          onChange={(user) => set({ user })}
          problem={missing(value.user)}
          isRequired
          autoFocus={isFirst}
        />
      )}
      <PasswordField
        label={text('vault.passphrase')}
        value={value.passphrase}
        onChange={(passphrase) => set({ passphrase })}
        problem={missing(value.passphrase)}
        hint={props.passphraseHint}
        {...(props.passphraseInput ? { inputRef: props.passphraseInput } : {})}
        autoComplete="current-password"
        autoFocus={isFirst && users.length > 0}
        isRequired
      />
      {props.needsKeyFile && (
        <KeyFileField
          user={value.user}
          path={value.keyFile}
          onChoose={(keyFile) => set({ keyFile })}
          problem={missing(value.keyFile)}
        />
      )}
    </>
  );
}
