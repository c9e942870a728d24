import { useState } from 'react';
import type { Problem } from '../../shared/errors/problem.ts';
import { lastKeyFile } from './key-file-places.ts';

export interface SignIn {
  user: string;
  passphrase: string;
  /** Path; empty where none was chosen. */
  keyFile: string;
}

/**
 * The typed state of a sign-in.
 * @param keyFileUsers who needs a key file, as far as the header could be read
 * @param problem the last answer: it may be the first to say that a key file is needed
 */
export function useSignIn(user: string, keyFileUsers: readonly string[], problem: Problem | null) {
  const [value, setValue] = useState<SignIn>({ user, passphrase: '', keyFile: lastKeyFile(user) });
  const [wasAsked, setWasAsked] = useState<string>();
  if (problem?.code === 'vault.keyFileNeeded' && wasAsked === undefined) setWasAsked(value.user);
  const needsKeyFile = keyFileUsers.includes(value.user) || wasAsked === value.user;
  return {
    value,
    set: (next: SignIn) => setValue(next.user === value.user ? next : { ...next, keyFile: lastKeyFile(next.user) }),
    needsKeyFile,
    isComplete: value.user !== '' && value.passphrase !== '' && (!needsKeyFile || value.keyFile !== ''),
    /** As the contract wants it. */
    input: {
      user: value.user,
      passphrase: value.passphrase,
      keyFile: needsKeyFile ? value.keyFile : undefined,
    },
  };
}
