import path from 'node:path';
import { projectFolder } from '../fixtures/electron-folder.ts';
import { test } from '../fixtures/app.ts';
import { walkScreens } from '../fixtures/walk.ts';

/** What the documentation shows. CUSTOS_PICTURES names another folder, which then gets every screen. */
const documented = new Set(['backends', 'hits', 'reader', 'log', 'unlock']);
const folder = process.env.CUSTOS_PICTURES ?? path.join(projectFolder, 'docs', 'pictures');

test.use({
  language: process.env.CUSTOS_LANGUAGE === 'de' ? 'de' : 'en',
  theme: process.env.CUSTOS_THEME === 'dark' ? 'dark' : 'light',
});

test('take pictures', async ({ custos, page, words }) => {
  await custos.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  for await (const screen of walkScreens(page, words))
    if (process.env.CUSTOS_PICTURES || documented.has(screen))
      await page.screenshot({ path: path.join(folder, `${screen}.png`), animations: 'disabled' });
});
