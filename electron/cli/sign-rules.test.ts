import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bareEnvironment } from './testing/bare-environment.ts';
import eu from '../../shared/rules/regimes/eu.json' with { type: 'json' };

const entry = fileURLToPath(new URL('./sign-rules.ts', import.meta.url));
let folder: string;
const place = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'custos-sign-'));
  const rules = JSON.stringify({ format: 'custos-rules/1', publisher: 'Kanzlei Muster', ...eu });
  for (const name of ['rules.json', 'later.json']) writeFileSync(place(name), rules);
  writeFileSync(
    place('mistaken.json'),
    rules.replaceAll('"gdpr-12-3"', '"nowhere"').replace('"nowhere":', '"gdpr-12-3":'),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function sign(...words: string[]): { code: number | null; stdout: string; stderr: string } {
  const child = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...words], {
    encoding: 'utf8',
    env: bareEnvironment,
  });
  return { code: child.status, stdout: child.stdout, stderr: child.stderr };
}

it('signing rules makes a key that its owner alone can read, and goes on with it', () => {
  const first = sign(place('rules.json'), place('key.pem'));
  expect(first).toMatchObject({ code: 0, stderr: '' });
  const said = JSON.parse(first.stdout) as { path: string; publicKey: string; fingerprint: string };
  expect(said.path).toBe(place('rules.signed.json'));
  expect(JSON.parse(readFileSync(said.path, 'utf8'))).toMatchObject({ publicKey: said.publicKey });
  if (process.platform !== 'win32') expect(statSync(place('key.pem')).mode & 0o777).toBe(0o600);
  const later = sign(place('later.json'), place('key.pem'));
  expect(JSON.parse(later.stdout)).toMatchObject({ publicKey: said.publicKey, fingerprint: said.fingerprint });
});

it('signing rules overwrites nothing and ends with 1 where it cannot', () => {
  const before = sign(place('rules.json'), place('key.pem'));
  expect(before).toMatchObject({ code: 1, stdout: '' });
  const mistaken = sign(place('mistaken.json'), place('key.pem'));
  expect(mistaken).toMatchObject({ code: 1, stdout: '' });
  expect(JSON.parse(mistaken.stderr)).toMatchObject({ code: 'rules.invalid' });
});
