import { UsageError, type Place } from './arguments.ts';
import { readGivenSecret, readKeyFilePath, readSecret, type KeyFile, type Secret } from './secrets.ts';

interface SecretField {
  /** Names of the fields that lead to it, e.g. ["approver", "passphrase"]. */
  path: readonly [string] | readonly [string, string];
  secret: Secret;
  /** Taken where it is given; nobody is asked for it, because core may do without. */
  isOptional?: boolean;
  /** Left out where this other one was given. */
  insteadOf?: string;
}

interface KeyFileField {
  path: SecretField['path'];
  keyFile: KeyFile;
}

const own: KeyFileField = { path: ['keyFile'], keyFile: 'key-file' };
const second = (group: string) => ({
  secrets: [{ path: [group, 'passphrase'], secret: 'second-passphrase' }] satisfies SecretField[],
  keyFiles: [{ path: [group, 'keyFile'], keyFile: 'second-key-file' }] satisfies KeyFileField[],
});

/** Fields of inputs that are secrets, and where each comes from on the command line. */
const wanted: Record<string, { secrets: SecretField[]; keyFiles?: KeyFileField[] }> = {
  'vault.create': { secrets: [{ path: ['passphrase'], secret: 'passphrase' }] },
  'vault.unlock': { secrets: [{ path: ['passphrase'], secret: 'passphrase' }], keyFiles: [own] },
  'vault.restore': { secrets: [{ path: ['passphrase'], secret: 'passphrase' }], keyFiles: [own] },
  'vault.testRestore': {
    secrets: [
      { path: ['recoveryCode'], secret: 'recovery-code', isOptional: true },
      { path: ['passphrase'], secret: 'passphrase', insteadOf: 'recoveryCode' },
    ],
    keyFiles: [own],
  },
  'vault.changePassphrase': {
    secrets: [
      { path: ['current'], secret: 'passphrase' },
      { path: ['next'], secret: 'new-passphrase' },
    ],
    keyFiles: [own],
  },
  'vault.setKeyFile': { secrets: [{ path: ['passphrase'], secret: 'passphrase' }], keyFiles: [own] },
  'vault.replaceRecoveryCode': { secrets: [{ path: ['passphrase'], secret: 'passphrase' }], keyFiles: [own] },
  'vault.recover': {
    secrets: [
      { path: ['recoveryCode'], secret: 'recovery-code' },
      { path: ['passphrase'], secret: 'new-passphrase' },
      ...second('approver').secrets,
    ],
    keyFiles: second('approver').keyFiles,
  },
  'users.resetSlot': { secrets: [{ path: ['recoveryCode'], secret: 'recovery-code' }] },
  'approvals.decide': second('as'),
  'approvals.setMode': { secrets: [{ path: ['recoveryCode'], secret: 'recovery-code', isOptional: true }] },
};

/**
 * The input with its secrets, none of which may stand in the JSON.
 * @param needsOwnKeyFile answers whether whoever signs in needs his key file; undefined where that is not known yet
 * @throws UsageError
 */
export async function fillSecrets(
  procedure: string,
  input: unknown,
  place: Place,
  needsOwnKeyFile: () => Promise<boolean | undefined>,
): Promise<unknown> {
  const fields = wanted[procedure];
  if (!fields || !isObject(input)) return input;
  const filled = structuredClone(input);
  for (const { path, secret, isOptional, insteadOf } of fields.secrets) {
    const target = targetOf(filled, path);
    const name = path.at(-1) ?? '';
    // A second person is there only where the JSON names one.
    if (!target) continue;
    if (Object.hasOwn(target, name)) throw new UsageError(`${path.join('.')} is a secret and never part of the JSON`);
    if (insteadOf !== undefined && Object.hasOwn(target, insteadOf)) continue;
    const value = isOptional ? readGivenSecret(secret, place) : await readSecret(secret, place);
    if (value !== undefined) target[name] = value;
  }
  for (const { path, keyFile } of fields.keyFiles ?? []) {
    const target = targetOf(filled, path);
    if (!target || (keyFile === 'key-file' && (await needsOwnKeyFile()) === false)) continue;
    const value = readKeyFilePath(keyFile, place);
    if (value !== undefined) target[path.at(-1) ?? ''] ??= value;
  }
  return filled;
}

function targetOf(input: Record<string, unknown>, path: SecretField['path']): Record<string, unknown> | null {
  if (path.length === 1) return input;
  const group = input[path[0]];
  return isObject(group) ? group : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
