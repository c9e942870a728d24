import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Clicks a link the page did not have. */
async function followLink(page: Page, href: string, target: string): Promise<void> {
  await page.evaluate(
    ([address, where]) => {
      const link = document.createElement('a');
      link.href = address;
      link.target = where;
      link.textContent = 'out';
      document.body.append(link);
      link.click();
    },
    [href, target] as const,
  );
}

test.beforeEach(async ({ custos }) => {
  // What would reach the system's browser is noted instead.
  await custos.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as unknown as { opened: string[] }).opened = opened;
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
});

test.afterEach(async ({ custos, foreign }) => {
  const state = await custos.app.evaluate(({ BrowserWindow, webContents }) => ({
    windows: BrowserWindow.getAllWindows().length,
    contents: webContents.getAllWebContents().filter((each) => each.getType() !== 'remote').length,
    page: BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
    opened: (globalThis as unknown as { opened: string[] }).opened,
  }));
  expect(state).toEqual({ windows: 1, contents: 1, page: 'app://custos/index.html', opened: [] });
  expect(foreign.seen).toEqual([]);
});

test('the page cannot be replaced by a foreign one', async ({ custos, page, foreign }) => {
  await custos.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.once('will-frame-navigate', (event) => {
      // Runs after our own listener, so that what it decided can be read.
      Object.assign(globalThis, { refused: event.defaultPrevented });
    });
  });
  await page.evaluate((origin) => (location.href = origin), foreign.origin);
  await expect
    .poll(() => custos.app.evaluate(() => (globalThis as unknown as { refused?: boolean }).refused))
    .toBe(true);
});

test('a link in the same window leads nowhere', async ({ page, foreign }) => {
  await followLink(page, `${foreign.origin}/link`, '_self');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
});

test('a link with a target opens no window and no browser', async ({ page, foreign }) => {
  await followLink(page, `${foreign.origin}/target`, '_blank');
  await followLink(page, 'https://example.org/', '_blank');
  await followLink(page, 'file:///etc/passwd', '_blank');
});

test('window.open opens nothing, for any address', async ({ page, foreign }) => {
  const opened = await page.evaluate(
    (addresses) => addresses.map((address) => globalThis.open(address) === null),
    [`${foreign.origin}/open`, 'about:blank', 'app://custos/index.html', 'file:///etc/passwd', 'data:text/html,x'],
  );
  expect(opened).toEqual([true, true, true, true, true]);
});

test('a form sends nothing', async ({ page, foreign }) => {
  await page.evaluate((origin) => {
    const form = document.createElement('form');
    form.action = `${origin}/form`;
    form.method = 'post';
    document.body.append(form);
    form.submit();
  }, foreign.origin);
});

test('no frame is loaded, foreign or local', async ({ custos, page, foreign }) => {
  await page.evaluate(
    (addresses) => {
      for (const address of addresses) {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      }
    },
    [`${foreign.origin}/frame`, 'file:///etc/passwd', 'app://custos/index.html'],
  );
  await page.waitForLoadState('load');
  const shown = await custos.app.evaluate(({ BrowserWindow }) => {
    const frames = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.frames ?? [];
    return Promise.all(frames.map((frame) => frame.executeJavaScript('location.href') as Promise<string>));
  });
  expect(shown.length).toBeGreaterThan(0);
  for (const url of shown) expect(url).toMatch(/^(chrome-error:|about:blank)/);
});

test('a webview element stays an unknown element', async ({ page, foreign }) => {
  const kind = await page.evaluate((origin) => {
    const view = document.createElement('webview');
    view.setAttribute('src', `${origin}/webview`);
    document.body.append(view);
    return 'getWebContentsId' in view;
  }, foreign.origin);
  expect(kind).toBe(false);
});

test('no webview is attached, even in a window that allows them', async ({ custos, foreign }) => {
  const attached = await custos.app.evaluate(async ({ BrowserWindow, session }, origin) => {
    // As far as an attacker could possibly get: a second window with the element, and no request filter.
    session.defaultSession.webRequest.onBeforeRequest(null);
    const second = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    let count = 0;
    second.webContents.on('did-attach-webview', () => count++);
    const page = `<webview src="app://custos/index.html" allowpopups nodeintegration></webview><webview src="${origin}"></webview>`;
    await second.loadURL(`data:text/html,${encodeURIComponent(page)}`);
    // A round trip behind the attempts.
    const isElement = await second.webContents.executeJavaScript(
      "'getWebContentsId' in document.querySelector('webview')",
    );
    await second.webContents.executeJavaScript('new Promise((resolve) => requestIdleCallback(resolve))');
    // A window's contents go a moment after the window.
    const gone = new Promise<void>((resolve) => second.webContents.once('destroyed', () => resolve()));
    second.destroy();
    await gone;
    return { isElement: isElement as boolean, count };
  }, foreign.origin);
  expect(attached).toEqual({ isElement: true, count: 0 });
});
