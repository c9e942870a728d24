import { useState } from 'react';
import type { Problem } from '../../../shared/errors/problem.ts';
import { lastKeyFile } from '../../lib/key-file-places.ts';
import { useText } from '../../lib/use-text.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';

/**
 * State of OwnSecretFields.
 * @param failure what core answered last; a wrong passphrase is said at its field
 */
export function useOwnSecret(failure: Problem | null) {
  const text = useText();
  const { user } = useVaultStatus();
  const name = user?.name ?? '';
  const hasKeyFile = user?.hasKeyFile ?? false;
  const [passphrase, setPassphrase] = useState('');
  const [keyFile, setKeyFile] = useState(() => lastKeyFile(name));
  const [wasSent, setWasSent] = useState(false);
  const [refused, setRefused] = useState<{ failure: Problem | null; passphrase: string }>({
    failure: null,
    passphrase: '',
  });
  if (refused.failure !== failure) setRefused({ failure, passphrase });
  const isRefused = failure?.code === 'vault.wrongPassphrase' && refused.passphrase === passphrase;
  const required = (value: string) => (wasSent && value === '' ? text('ui.field.required') : undefined);
  return {
    isComplete: passphrase !== '' && (!hasKeyFile || keyFile !== ''),
    passphrase,
    /** Undefined where the person has none. */
    keyFile: hasKeyFile ? keyFile : undefined,
    /** What is left to be said elsewhere. */
    otherFailure: isRefused ? null : failure,
    markSent: () => setWasSent(true),
    reset() {
      setPassphrase('');
      setWasSent(false);
    },
    fields: {
      passphrase,
      onPassphrase: setPassphrase,
      problem: required(passphrase) ?? (isRefused ? text('vault.currentRefused') : undefined),
      keyFile: hasKeyFile ? { user: name, path: keyFile, onChoose: setKeyFile, problem: required(keyFile) } : null,
    },
  };
}
