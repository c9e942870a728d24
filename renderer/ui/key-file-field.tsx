import { rememberKeyFile } from '../lib/key-file-places.ts';
import { useText } from '../lib/use-text.ts';
import { FileField } from './file-field.tsx';

interface KeyFileFieldProps {
  user: string;
  path: string;
  onChoose: (path: string) => void;
  problem?: string | undefined;
}

/** The key file on a stick that a person signs in with. */
export function KeyFileField({ user, path, onChoose, problem }: KeyFileFieldProps) {
  const text = useText();
  return (
    <FileField
      label={text('vault.keyFile')}
      path={path}
      onChoose={(chosen) => {
        rememberKeyFile(user, chosen);
        onChoose(chosen);
      }}
      hint={text('vault.keyFileHint')}
      problem={problem}
    />
  );
}
