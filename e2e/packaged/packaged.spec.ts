import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFolder } from '../fixtures/electron-folder.ts';
import { expect, test } from '../fixtures/screen.ts';

/** Packages as `npm run package -- --test` does, which reads all fuses back. @returns the program */
function packageApplication(): string {
  const script = path.join(projectFolder, 'scripts', 'package.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--test'], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout.trim().split('\n').at(-1) ?? '';
}

test('the packaged application keeps, syncs and finds from its archive, and runs as nothing else', () => {
  test.setTimeout(300_000);
  const program = packageApplication();
  const folder = mkdtempSync(path.join(tmpdir(), 'custos-packaged-'));
  const run = (words: string[], env: Record<string, string> = {}, input = '') =>
    spawnSync(program, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...words], {
      encoding: 'utf8',
      input,
      env: { ...process.env, CUSTOS_USER_DATA: folder, CUSTOS_PASSPHRASE: 'vier alte Kähne im Hafen', ...env },
    });
  const call = (procedure: string, data: unknown = {}): unknown => {
    const { status, stdout, stderr } = run(['--cli', procedure, '-'], {}, JSON.stringify(data));
    expect(status, stderr).toBe(0);
    return JSON.parse(stdout);
  };
  try {
    call('vault.create', { user: 'eva', displayName: 'Eva', controller: 'Muster GmbH' });
    const { id } = call('backends.addSample') as { id: string };
    expect((call('backends.sync', { id }) as { conversations: number }).conversations).toBeGreaterThanOrEqual(4000);
    const reason = { purpose: 'review' };
    expect((call('transcripts.search', { text: 'Widerruf', reason }) as { total: number }).total).toBeGreaterThan(0);
    expect(call('audit.verify')).toMatchObject({ intact: true });
    // With the fuse off, the variable that would turn it into a plain Node has no effect: --cli still means ours.
    const asNode = run(['--cli', 'vault.status'], { ELECTRON_RUN_AS_NODE: '1' });
    expect(JSON.parse(asNode.stdout)).toMatchObject({ state: 'locked', users: ['eva'] });

    // Neither code named by the environment nor an application laid beside the archive is run.
    const mark = path.join(folder, 'foreign-code-ran');
    const foreign = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
    writeFileSync(path.join(folder, 'foreign.cjs'), foreign);
    const loose = path.join(path.dirname(program), 'resources', 'app');
    mkdirSync(loose);
    writeFileSync(path.join(loose, 'package.json'), '{ "name": "foreign", "main": "index.cjs" }');
    writeFileSync(path.join(loose, 'index.cjs'), foreign);
    const beset = run(['--cli', 'vault.status'], { NODE_OPTIONS: `--require ${path.join(folder, 'foreign.cjs')}` });
    rmSync(loose, { recursive: true });
    expect(JSON.parse(beset.stdout)).toMatchObject({ state: 'locked', users: ['eva'] });
    expect(existsSync(mark)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
