import { useText } from '../../lib/use-text.ts';
import { PasswordField } from '../../ui/fields.tsx';

interface NewPassphraseFieldsProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem: string | undefined;
  repeated: string;
  onRepeat: (value: string) => void;
  repeatProblem: string | undefined;
  isFirst?: boolean;
}

/** A passphrase that is being chosen, typed twice because it cannot be read back. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const text = useText();
  return (
    <>
      <PasswordField
        label={props.label}
        value={props.value}
        onChange={props.onChange}
        problem={props.problem}
        hint={text('vault.passphraseAdvice')}
        autoFocus={props.isFirst ?? false}
        autoComplete="new-password"
        isRequired
      />
      <PasswordField
        label={text('vault.passphraseAgain')}
        value={props.repeated}
        onChange={props.onRepeat}
        problem={props.repeatProblem}
        autoComplete="new-password"
        isRequired
      />
    </>
  );
}
