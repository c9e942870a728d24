import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { createSteps } from '../fixtures/steps.ts';
const out = process.env.LOOK ?? '/tmp/charts-scratch';
for (const [language, theme] of [['en', 'light'], ['de', 'dark']] as const)
  test.describe(language, () => {
    test.use({ language, theme });
    test('look', async ({ custos, page, words }) => {
      test.setTimeout(240_000);
      page.on('console', (m) => console.log('console', m.text()));
      page.on('pageerror', (m) => console.log('pageerror', m.message));
      await custos.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 900));
      const steps = createSteps(page, words);
      await steps.createVault(); await steps.keepCode(); await steps.addSample(); await steps.awaitSync();
      await page.locator('[data-chart]').scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${out}/volume-${language}-${theme}.png` });
      for (const format of ['svg', 'png', 'csv'] as const) {
        const to = path.join(out, `volume-${language}.${format}`);
        await custos.app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, to);
        await page.getByRole('button', { name: words(`ui.chart.export.${format}`) }).click();
        await expect(page.getByText(words('ui.chart.exported'))).toBeVisible();
        await expect(page.getByText(to)).toBeVisible();
        if (format !== 'png') console.log(readFileSync(to, 'utf8').slice(0, 3000));
      }
      await page.screenshot({ path: `${out}/volume-exported-${language}-${theme}.png` });
      await page.keyboard.press('t');
      await page.screenshot({ path: `${out}/volume-table-${language}-${theme}.png` });
    });
  });
