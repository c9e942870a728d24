import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const core = import.meta.dirname;
const sources = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing/'));

const filesWith = (pattern: RegExp): string[] =>
  sources.filter((file) => pattern.test(readFileSync(path.join(core, file), 'utf8'))).toSorted();

it('writers of the register come from the router and the job runner alone', () => {
  expect(filesWith(/\bregister\.write\(/)).toEqual([
    'jobs/runner.ts',
    'router.ts',
    'vault/open-vault.ts',
    'vault/rotate-keys.ts',
  ]);
});

it('before a vault is used, only what was decided since is carried out in it', () => {
  expect(filesWith(/\bworkBeforeUse\b/)).toEqual(['access/opened-vault.ts', 'vault/open-vault.ts']);
  expect(filesWith(/\bsince\.reapply\(/)).toEqual(['access/opened-vault.ts']);
});

it('the vault with its keys and writers is in the hands of those few', () => {
  const holders = filesWith(/\b(heldVault|openVault)\b/).filter((file) => !/^(access|vault)\//.test(file));
  expect(holders).toEqual(['context.ts', 'index.ts', 'jobs/runner.ts', 'router.ts']);
});

it('the content is written with what the job runner and the router hand out, after the log knows', () => {
  expect(filesWith(/\bcontentWriter\b/).filter((file) => !file.startsWith('vault/'))).toEqual([
    'jobs/runner.ts',
    'router.ts',
  ]);
});
