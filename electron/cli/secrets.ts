import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UsageError, type Place, type SecretFile } from './arguments.ts';

export type Secret = 'passphrase' | 'new-passphrase' | 'recovery-code';

const sources: Record<Secret, { variable: string; file: SecretFile; prompt: string }> = {
  passphrase: { variable: 'CUSTOS_PASSPHRASE', file: 'passphrase-file', prompt: 'Passphrase: ' },
  'new-passphrase': { variable: 'CUSTOS_NEW_PASSPHRASE', file: 'new-passphrase-file', prompt: 'New passphrase: ' },
  'recovery-code': { variable: 'CUSTOS_RECOVERY_CODE', file: 'recovery-code-file', prompt: 'Recovery code: ' },
};

/** Fields of inputs that are secrets, and where each comes from on the command line. */
export const secretFields: Record<string, Record<string, Secret>> = {
  'vault.create': { passphrase: 'passphrase' },
  'vault.unlock': { passphrase: 'passphrase' },
  'vault.changePassphrase': { current: 'passphrase', next: 'new-passphrase' },
  'vault.recover': { recoveryCode: 'recovery-code', passphrase: 'new-passphrase' },
};

/**
 * Reads a secret from its file, its variable or the terminal, in this order.
 * @throws UsageError when there is none of the three
 */
export async function readSecret(secret: Secret, place: Place): Promise<string> {
  const { variable, file, prompt } = sources[secret];
  const named = place.files[file];
  if (named !== undefined) {
    try {
      return readFileSync(named, 'utf8').replace(/\r?\n$/, '');
    } catch {
      throw new UsageError(`--${file} cannot be read`);
    }
  }
  const fromEnvironment = process.env[variable];
  if (fromEnvironment !== undefined) return fromEnvironment;
  if (!process.stdin.isTTY) throw new UsageError(`set ${variable} or --${file}; there is no terminal to ask`);
  return promptWithoutEcho(prompt);
}

async function promptWithoutEcho(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      terminal.once('line', resolve);
      terminal.once('close', () => reject(new UsageError('no secret was typed')));
    });
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
