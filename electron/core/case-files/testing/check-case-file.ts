import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openArchive } from '../../documents/testing/read-archive.ts';

export const verifier = fileURLToPath(new URL('../../../../scripts/verify-case-file.mjs', import.meta.url));

export interface Verdict {
  intact: boolean;
  number: string | null;
  files: number;
  entries: number;
  publicKey: string | null;
  isExpectedKey: boolean | null;
  problem: string | null;
}

/** As somebody without Custos checks it: one command. */
export function checkCaseFile(
  place: string,
  { key, passphrase, program = verifier }: { key?: string; passphrase?: string; program?: string } = {},
): Verdict & { exitCode: number | null } {
  const { stdout, status } = spawnSync(process.execPath, [program, place, ...(key === undefined ? [] : [key])], {
    env: { ELECTRON_RUN_AS_NODE: '1', ...(passphrase !== undefined && { CUSTOS_PASSPHRASE: passphrase }) },
    input: '',
    encoding: 'utf8',
  });
  return { ...(JSON.parse(stdout) as Verdict), exitCode: status };
}

export async function unpackCaseFile(
  archive: string,
  folder: string,
  passphrase?: string,
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const [name, bytes] of await openArchive(readFileSync(archive), passphrase)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    files.set(name, Buffer.from(bytes));
  }
  return files;
}
