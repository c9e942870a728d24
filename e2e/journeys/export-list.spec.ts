import { readFileSync } from 'node:fs';
import path from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { readPdf } from '../../electron/core/documents/testing/read-pdf.ts';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { printWindow } from '../fixtures/print-window.ts';
import { createSteps } from '../fixtures/steps.ts';

for (const [language, theme] of chooseVariants(['de', 'dark'], ['en', 'light']))
  test.describe(language, () => {
    test.use({ language, theme });

    test('a list leaves as CSV, XLSX and PDF and on paper with all its rows, and a screen is printed as it is', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(300_000);
      const steps = createSteps(page, words);
      const place = (name: string) => path.join(custos.folder, name);
      const dialog = page.getByRole('dialog');
      const open = () => page.getByRole('button', { name: words('ui.list.open'), exact: true }).click();
      const take = (format: 'csv' | 'xlsx' | 'pdf' | 'print') =>
        dialog.getByRole('button', { name: words(`ui.list.${format}`), exact: true }).click();
      const close = () =>
        dialog
          .getByRole('button', { name: words('ui.close') })
          .last()
          .click();
      await page.evaluate(() => {
        window.print = () => undefined;
      });

      await steps.createVault();
      await steps.keepCode();
      await steps.addSample();
      await steps.awaitSync();
      await steps.openScreen('findings');
      const { total } = await custos.call('findings.list', {});
      // More than one page of core's.
      expect(total).toBeGreaterThan(100);
      const table = page.getByRole('grid', { name: words('app.nav.findings') });
      const heads = (await table.getByRole('columnheader').allInnerTexts()).map((head) => head.trim());

      await test.step('as CSV: every row, also those that were not in sight', async () => {
        await open();
        await expectNoViolation(page);
        await custos.answerSaveDialog(place('list.csv'));
        await take('csv');
        await expect(dialog.getByText(place('list.csv'))).toBeVisible({ timeout: 60_000 });
        const lines = readFileSync(place('list.csv'), 'utf8').slice(1).trimEnd().split('\r\n');
        expect(lines[0]).toBe(heads.join(','));
        expect(lines).toHaveLength(1 + total);
        expect(lines[1]?.split(',')[0]).toBe((await table.locator('[data-row="0"] td').first().innerText()).trim());
        await close();
      });

      await test.step('as a workbook and as a PDF', async () => {
        await open();
        await custos.answerSaveDialog(place('list.xlsx'));
        await take('xlsx');
        await expect(dialog.getByText(place('list.xlsx'))).toBeVisible({ timeout: 60_000 });
        await close();
        const sheets = await readExcelFile(readFileSync(place('list.xlsx')));
        expect(sheets.at(-1)?.data).toHaveLength(1 + total);
        await open();
        await custos.answerSaveDialog(place('list.pdf'));
        await take('pdf');
        await expect(dialog.getByText(place('list.pdf'))).toBeVisible({ timeout: 120_000 });
        await close();
        expect((await readPdf(readFileSync(place('list.pdf')))).pages.join(' ')).toContain(heads[1]);
      });

      await test.step('on paper: all rows below their heads on each page', async () => {
        await open();
        await take('print');
        await expect(dialog.getByText(words('ui.list.printing'))).toBeVisible({ timeout: 60_000 });
        const { pages } = await printWindow(custos);
        expect(pages.length).toBeGreaterThan(1);
        for (const [index, printed] of pages.entries()) {
          expect(printed).toContain(heads[1]);
          expect(printed).toContain(`${index + 1} / ${pages.length}`);
        }
        expect(pages.join(' ')).not.toContain(words('app.nav.settings'));
        await close();
      });

      await test.step('the screen: its title, its rows and pages, without navigation and buttons', async () => {
        await expect(dialog).toHaveCount(0);
        await page.keyboard.press('Control+p');
        const { pages } = await printWindow(custos);
        const all = pages.join(' ');
        expect(pages[0]).toContain(words('app.nav.findings'));
        expect(pages[0]).toContain('Custos · ');
        expect(pages.at(-1)).toContain(`${pages.length} / ${pages.length}`);
        for (const head of heads) expect(all).toContain(head);
        for (const name of ['app.nav.settings', 'app.lock', 'palette.open'] as const)
          expect(all).not.toContain(words(name));
        await expect(table).toBeVisible();
      });

      await test.step('a chart has the same way out for its numbers', async () => {
        await steps.openScreen('backends');
        const chart = page.getByRole('figure').first();
        await chart.getByRole('button', { name: words('ui.list.open'), exact: true }).click();
        await custos.answerSaveDialog(place('chart.xlsx'));
        await take('xlsx');
        await expect(dialog.getByText(place('chart.xlsx'))).toBeVisible({ timeout: 60_000 });
        await close();
      });

      await test.step('the log knows which list left, in which format and with how many rows', async () => {
        const { entries } = await custos.call('audit.list', { procedure: 'exports.list' });
        const done = entries.filter(({ phase }) => phase === 'done').map(({ refs }) => refs);
        expect(done.map((refs) => refs['format'])).toEqual(['xlsx', 'pdf', 'xlsx', 'csv']);
        expect(done[0]).toMatchObject({ list: 'chart', chart: 'backends.volume' });
        for (const refs of done.slice(1)) expect(refs).toMatchObject({ list: 'findings.found', rows: total });
        const printed = (await custos.call('audit.list', { procedure: 'exports.notePrint' })).entries;
        expect(printed[0]?.refs).toMatchObject({ list: 'findings.found', rows: total });
      });
    });
  });
