import { expect, test } from './fixtures.ts';

test('the page has the bridge and nothing of Node or Electron', async ({ page }) => {
  const found = await page.evaluate(() => ({
    node: ['process', 'require', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys(window.custos).sort(),
  }));
  expect(found).toEqual({ node: [], bridge: ['call', 'choosePath', 'keepLanguage', 'locale', 'on', 'takeGivenVault'] });
});

test('the page cannot change the bridge', async ({ page }) => {
  const isChanged = await page.evaluate(() => {
    const before = window.custos.call;
    try {
      window.custos.call = () => Promise.reject(new Error('replaced'));
    } catch {
      // A frozen object may refuse loudly or silently.
    }
    return window.custos.call !== before;
  });
  expect(isChanged).toBe(false);
});

test('the window is sandboxed, isolated and without Node, and nothing is loosened', async ({ custos }) => {
  const found = await custos.app.evaluate(({ app, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const preferences = contents.getLastWebPreferences();
    const switches = ['disable-web-security', 'allow-running-insecure-content', 'enable-blink-features'];
    return {
      on: ['sandbox', 'contextIsolation', 'webSecurity'].filter((name) => preferences[name] === true),
      off: [
        'nodeIntegration',
        'nodeIntegrationInSubFrames',
        'nodeIntegrationInWorker',
        'webviewTag',
        'allowRunningInsecureContent',
        'experimentalFeatures',
        'navigateOnDragDrop',
        'spellcheck',
        'enableBlinkFeatures',
      ].filter((name) => Boolean(preferences[name])),
      switches: switches.filter((name) => app.commandLine.hasSwitch(name)),
    };
  });
  expect(found).toEqual({ on: ['sandbox', 'contextIsolation', 'webSecurity'], off: [], switches: [] });
});

test('inline script, event handlers, javascript: links and eval do nothing', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const marks = window as unknown as { inline?: boolean; handler?: boolean; link?: boolean };
    const script = document.createElement('script');
    script.textContent = 'window.inline = true';
    document.body.append(script);

    const holder = document.createElement('div');
    holder.innerHTML = '<img src="app://custos/none.png" onerror="window.handler = true">';
    document.body.append(holder);
    const image = holder.querySelector('img') as HTMLImageElement;
    await new Promise((resolve) => image.addEventListener('error', resolve));

    const link = document.createElement('a');
    link.href = 'javascript:window.link = true';
    document.body.append(link);
    link.click();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

    const attempts = { eval: () => globalThis.eval('1'), function: () => new Function('return 1')() as unknown };
    const evaluated = Object.entries(attempts).filter(([, attempt]) => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    });
    return {
      inline: marks.inline,
      handler: marks.handler,
      link: marks.link,
      evaluated: evaluated.map(([name]) => name),
    };
  });
  expect(ran).toEqual({ inline: undefined, handler: undefined, link: undefined, evaluated: [] });
});

test('a page may not put words into the window title', async ({ custos, page }) => {
  await page.evaluate(() => (document.title = 'IBAN DE02120300000000202051'));
  const title = await custos.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(title).toBe('Custos');
});
