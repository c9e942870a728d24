import { useText } from '../../lib/use-text.ts';
import { PasswordField } from '../../ui/fields.tsx';
import { KeyFileField } from '../../ui/key-file-field.tsx';

interface OwnSecretFieldsProps {
  passphrase: string;
  onPassphrase: (passphrase: string) => void;
  problem: string | undefined;
  /** Null where the person has none. */
  keyFile: { user: string; path: string; onChoose: (path: string) => void; problem?: string | undefined } | null;
}

/** The signed-in person shows once more that it is he: before anything about his own keys is changed. */
export function OwnSecretFields({ passphrase, onPassphrase, problem, keyFile }: OwnSecretFieldsProps) {
  const text = useText();
  return (
    <>
      <PasswordField
        label={text('vault.currentPassphrase')}
        value={passphrase}
        onChange={onPassphrase}
        problem={problem}
        autoComplete="current-password"
        isRequired
      />
      {keyFile && <KeyFileField {...keyFile} />}
    </>
  );
}
