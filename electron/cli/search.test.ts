import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OutputOf } from '../../shared/contract/index.ts';
import { runProgram, startRun } from './testing/start-cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'custos-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('finds from a terminal what the window finds', async () => {
  const env = { CUSTOS_USER_DATA: folder, HOME: folder, CUSTOS_PASSPHRASE: 'correct horse battery staple' };
  const vault = ['--vault', path.join(folder, 'cli.custos')];
  const create = { user: 'dpo', displayName: 'Dana Probst', controller: 'Muster AG' };
  expect((await runProgram('index.ts', [...vault, 'vault.create', JSON.stringify(create)], env)).code).toBe(0);
  const run = startRun([...vault, '--user', 'dpo'], env);
  await run.call('processors.save', { fields: { name: 'Müller Hosting', country: 'DE' } });
  await run.end();
  const asked = [...vault, '--user', 'dpo', 'search.everything', JSON.stringify({ query: 'mueller' })];
  const { code, stdout } = await runProgram('index.ts', asked, env);
  expect(code).toBe(0);
  const { groups } = JSON.parse(stdout) as OutputOf<'search.everything'>;
  expect(groups.map(({ domain, hits }) => [domain, hits.map(({ title }) => title)])).toEqual([
    ['processors', ['Müller Hosting']],
  ]);
}, 60_000);
