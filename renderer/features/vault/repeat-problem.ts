import type { MessageId } from '../../lib/messages.ts';

/** A passphrase nobody can type twice the same way would close the vault for good. */
export function findRepeatProblem(passphrase: string, repeated: string): MessageId | undefined {
  return passphrase === repeated ? undefined : 'vault.passphraseDiffers';
}
