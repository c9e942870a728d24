import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../fixtures/electron-folder.ts';
import { expect, test } from './fixtures.ts';

test('names that are not in the contract are answered by the gate and reach nothing', async ({ custos }) => {
  const names = [
    '__proto__',
    'constructor',
    'constructor.constructor',
    'toString',
    'vault.__proto__',
    'vault.constructor',
    'vault',
    'vault.',
    '',
    'VAULT.STATUS',
    ' vault.status',
    ['vault.status'],
    { toString: 'vault.status' },
    null,
    7,
  ];
  for (const name of names) {
    const reply = await custos.callRaw(name, {});
    expect({ name, code: 'problem' in reply && reply.problem.code }).toEqual({ name, code: 'procedure.unknown' });
  }
});

test('input that aims at prototypes changes none and is refused', async ({ custos, page }) => {
  const codes = await page.evaluate(async () => {
    const own = (key: string) => Object.defineProperty({}, key, { value: { state: 'unlocked' }, enumerable: true });
    const attacks: unknown[] = [
      own('__proto__'),
      own('constructor'),
      JSON.parse('{"__proto__": {"polluted": true}}'),
      JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
      [],
      null,
      'x'.repeat(1_000_000),
    ];
    const replies = await Promise.all(attacks.map((attack) => window.custos.call('vault.lock', attack)));
    return replies.map((reply) => ('problem' in reply ? reply.problem.code : 'ok'));
  });
  for (const code of codes) expect(['input.invalid', 'vault.locked']).toContain(code);
  expect(await custos.call('vault.status', {})).not.toHaveProperty('polluted');
  expect(await custos.app.evaluate(() => 'polluted' in {})).toBe(false);
});

test('another window with our preload script, even with our own page in it, is told nothing', async ({ custos }) => {
  const replies = await custos.app.evaluate(
    async ({ BrowserWindow, session }, { preload }) => {
      // An attacker who has got a second window with the bridge. Our protocol serves it its own page.
      const second = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true, session: session.defaultSession },
      });
      await second.loadURL('app://custos/index.html');
      const run = (script: string) => second.webContents.executeJavaScript(script) as Promise<unknown>;
      const found = [
        await run("window.custos.call('vault.status', {})"),
        await run("window.custos.choosePath('folder', 'x')"),
        await run('window.custos.takeGivenVault()'),
      ];
      await run("window.custos.keepLanguage('de')");
      second.destroy();
      return found;
    },
    { preload: path.join(projectFolder, 'out', 'preload', 'index.cjs') },
  );
  expect(replies).toEqual([{ problem: expect.objectContaining({ code: 'permission.denied' }) as unknown }, null, null]);
  expect(existsSync(path.join(custos.folder, 'language'))).toBe(false);
});

test('a foreign page in our own window is told nothing', async ({ custos, page }) => {
  // As far as an attacker could possibly get: navigation and requests are free, another page carries the bridge.
  await custos.app.evaluate(async ({ BrowserWindow, session }) => {
    session.defaultSession.webRequest.onBeforeRequest(null);
    await BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<h1>forged</h1>');
  });
  await expect(page.getByRole('heading', { name: 'forged' })).toBeVisible();
  expect(await custos.callRaw('vault.status', {})).toEqual({
    problem: expect.objectContaining({ code: 'permission.denied' }) as unknown,
  });
});

test('a frame inside our own window is told nothing', async ({ custos }) => {
  const reply = await custos.app.evaluate(async ({ BrowserWindow, session }) => {
    // Without the policy, and with the bridge in frames, as far as an attacker could possibly get.
    session.defaultSession.protocol.unhandle('app');
    session.defaultSession.protocol.handle(
      'app',
      () => new Response('<h1>x</h1>', { headers: { 'content-type': 'text/html' } }),
    );
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no window');
    contents.removeAllListeners('will-frame-navigate');
    contents.reload();
    await new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
    const loaded = new Promise<void>((resolve) => contents.once('did-frame-finish-load', () => resolve()));
    await contents.executeJavaScript(
      "document.body.append(Object.assign(document.createElement('iframe'), { src: 'app://custos/frame.html' }))",
    );
    await loaded;
    const frame = contents.mainFrame.frames[0];
    return frame ? ((await frame.executeJavaScript('typeof window.custos')) as string) : 'no frame';
  });
  expect(reply).toBe('undefined');
});

test('a place on disk is asked for with plain names only', async ({ custos, page }) => {
  await custos.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/chosen' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/chosen'] });
  });
  const ask = (kind: unknown, name: unknown) =>
    page.evaluate(([k, n]) => window.custos.choosePath(k as 'folder', n as string), [kind, name] as const);
  expect(await ask('folder', 'main.custos')).toMatch(/chosen.main\.custos$/);
  expect(await ask('saveFile', 'log.jsonl')).toBe('/chosen');
  for (const name of ['../x', '..', '.', 'a/b', 'a\\b', 'C:x', 'a\u0000', 'x'.repeat(500), 7, null, {}])
    expect(await ask('folder', name)).toBeNull();
  for (const kind of ['open', '__proto__', null, 7, {}]) expect(await ask(kind, 'x')).toBeNull();
});
