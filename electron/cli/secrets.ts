import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UsageError, type KeyFileOption, type Place, type SecretFile } from './arguments.ts';

export type Secret = 'passphrase' | 'new-passphrase' | 'recovery-code' | 'second-passphrase';
/** Whose key file: that of the one who signs in, or of a second person beside him. */
export type KeyFile = 'key-file' | 'second-key-file';

const sources: Record<Secret, { variable: string; file: SecretFile; prompt: string }> = {
  passphrase: { variable: 'CUSTOS_PASSPHRASE', file: 'passphrase-file', prompt: 'Passphrase: ' },
  'new-passphrase': { variable: 'CUSTOS_NEW_PASSPHRASE', file: 'new-passphrase-file', prompt: 'New passphrase: ' },
  'recovery-code': { variable: 'CUSTOS_RECOVERY_CODE', file: 'recovery-code-file', prompt: 'Recovery code: ' },
  'second-passphrase': {
    variable: 'CUSTOS_SECOND_PASSPHRASE',
    file: 'second-passphrase-file',
    prompt: "Second person's passphrase: ",
  },
};

const keyFileVariables: Record<KeyFileOption, string> = {
  'key-file': 'CUSTOS_KEY_FILE',
  'second-key-file': 'CUSTOS_SECOND_KEY_FILE',
};

/**
 * Reads a secret from its file, its variable or the terminal, in this order.
 * @throws UsageError when there is none of the three
 */
export async function readSecret(secret: Secret, place: Place): Promise<string> {
  const given = readGivenSecret(secret, place);
  if (given !== undefined) return given;
  const { variable, file, prompt } = sources[secret];
  if (!process.stdin.isTTY) throw new UsageError(`set ${variable} or --${file}; there is no terminal to ask`);
  return promptWithoutEcho(prompt);
}

/**
 * Reads a secret from its file or its variable; nobody is asked.
 * @throws UsageError when the file cannot be read
 */
export function readGivenSecret(secret: Secret, place: Place): string | undefined {
  const { variable, file } = sources[secret];
  const named = place.files[file];
  if (named === undefined) return process.env[variable];
  try {
    return readFileSync(named, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new UsageError(`--${file} cannot be read`);
  }
}

/** The path of a key file. The path is no secret; what lies there is, and only core reads it. */
export function readKeyFilePath(keyFile: KeyFile, place: Place): string | undefined {
  return place.keyFiles[keyFile] ?? process.env[keyFileVariables[keyFile]];
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
