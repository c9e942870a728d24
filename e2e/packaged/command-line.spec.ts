import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '../fixtures/screen.ts';
import { packagedProgram, resourcesFolder, sandboxSwitches } from './packaged-program.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'custos-packaged-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

function run(words: string[], environment: Record<string, string> = {}, input = '') {
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  return spawnSync(packagedProgram(), [...sandboxSwitches, '--cli', ...words], {
    encoding: 'utf8',
    input,
    env: { ...inherited, CUSTOS_USER_DATA: folder, CUSTOS_PASSPHRASE: 'vier alte Kähne im Hafen', ...environment },
  });
}

function call(procedure: string, data: unknown = {}): unknown {
  const { status, stdout, stderr } = run([procedure, '-'], {}, JSON.stringify(data));
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

const createVault = () => call('vault.create', { user: 'eva', displayName: 'Eva', controller: 'Muster GmbH' });

test('the packaged command line starts, keeps a vault, syncs, finds and locks', () => {
  const { procedures } = JSON.parse(run(['--list']).stdout) as { procedures: { name: string }[] };
  expect(procedures.map(({ name }) => name)).toContain('transcripts.search');
  expect(run(['no.such.procedure']).status).not.toBe(0);
  expect(call('vault.status')).toMatchObject({ state: 'absent' });
  createVault();
  const { id } = call('backends.addSample') as { id: string };
  expect((call('backends.sync', { id }) as { conversations: number }).conversations).toBeGreaterThanOrEqual(4000);

  const search = { procedure: 'transcripts.search', input: { text: 'Widerruf', reason: { purpose: 'review' } } };
  const lines = [search, { procedure: 'vault.lock', input: {} }, search, { procedure: 'vault.status', input: {} }];
  const { status, stdout, stderr } = run(['run', '-'], {}, lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(status, stderr).toBe(0);
  const [found, locked, refused, closed] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { ok?: { total?: number }; problem?: { code: string } });
  expect(found?.ok?.total).toBeGreaterThan(0);
  expect(locked?.ok).toEqual({ locked: true });
  expect(refused?.problem?.code).toBe('vault.locked');
  expect(closed?.ok).toMatchObject({ state: 'locked', users: ['eva'] });
  expect(call('audit.verify')).toMatchObject({ intact: true });
});

test('the packaged program runs as nothing else', () => {
  createVault();
  // With the fuse off, the variable that would turn it into a plain Node has no effect: --cli still means ours.
  const asNode = run(['vault.status'], { ELECTRON_RUN_AS_NODE: '1' });
  expect(JSON.parse(asNode.stdout)).toMatchObject({ state: 'locked', users: ['eva'] });

  // Neither code named by the environment nor an application laid beside the archive is run.
  const mark = path.join(folder, 'foreign-code-ran');
  const foreign = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
  writeFileSync(path.join(folder, 'foreign.cjs'), foreign);
  const loose = path.join(resourcesFolder(), 'app');
  mkdirSync(loose);
  try {
    writeFileSync(path.join(loose, 'package.json'), '{ "name": "foreign", "main": "index.cjs" }');
    writeFileSync(path.join(loose, 'index.cjs'), foreign);
    const beset = run(['vault.status'], { NODE_OPTIONS: `--require ${path.join(folder, 'foreign.cjs')}` });
    expect(JSON.parse(beset.stdout)).toMatchObject({ state: 'locked', users: ['eva'] });
  } finally {
    rmSync(loose, { recursive: true });
  }
  expect(existsSync(mark)).toBe(false);
});
