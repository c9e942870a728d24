import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { createFormat } from '../../renderer/lib/format.ts';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import type { Custos } from '../fixtures/custos.ts';
import { createSteps } from '../fixtures/steps.ts';

for (const [language, theme] of chooseVariants(['en', 'light'], ['de', 'dark']))
  test.describe(language, () => {
    test.use({ language, theme });

    test('a chart is read as picture and table, and leaves as SVG, PNG and CSV with its numbers', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(240_000);
      const steps = createSteps(page, words);
      const format = createFormat(language);
      const place = (name: string) => path.join(custos.folder, name);

      await steps.createVault();
      await steps.keepCode();
      await steps.addSample();
      await steps.awaitSync();
      const { bots, months, peak } = await readVolume(custos);
      const finding = words('backends.volume.finding', {
        bot: peak.bot.name,
        month: format.month(peak.month),
        count: peak.conversations,
      });
      const chart = page.getByRole('region', { name: finding });
      const table = chart.getByRole('table', { name: finding });

      await test.step('see the finding as a picture', async () => {
        await expect(chart.getByRole('img', { name: finding })).toBeVisible();
        await expectNoViolation(page);
      });

      await test.step('turn it into a table and back with one key', async () => {
        await page.keyboard.press('t');
        await expect(table.getByRole('row')).toHaveCount(1 + months.length);
        for (const { name } of bots) await expect(table.getByRole('columnheader', { name })).toBeVisible();
        const row = table.getByRole('row').filter({ hasText: format.month(peak.month) });
        await expect(row).toContainText(format.number(peak.conversations));
        await expectNoViolation(page);
        await page.keyboard.press('t');
        await expect(chart.getByRole('img', { name: finding })).toBeVisible();
      });

      await test.step('export the numbers', async () => {
        await custos.answerSaveDialog(place('numbers.csv'));
        await steps.exportChart('csv');
        const unit = words('backends.conversations');
        const head = [words('backends.volume.month'), ...bots.map(({ name }) => `${name} (${unit})`)];
        const rows = months.map(({ month, counts }) => [month, ...counts]);
        const text = readFileSync(place('numbers.csv'), 'utf8');
        expect(text).toBe(`\ufeff${[head, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')}`);
      });

      await test.step('export the picture, also while the table is shown', async () => {
        await page.keyboard.press('t');
        await expect(table).toBeVisible();
        await custos.answerSaveDialog(place('picture'));
        await steps.exportChart('svg');
        await expect(chart).toContainText(place('picture.svg'));
        const svg = readFileSync(place('picture.svg'), 'utf8');
        expect(svg).toContain(`<title>${finding}</title><desc>${words('backends.volume.unit')}</desc>`);
        for (const { name, total } of bots) expect(svg).toContain(`>${words('backends.volume.bot', { name, total })}<`);
        expect(svg).toContain(`>${format.number(peak.conversations)}<`);
        expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|var\(|<script|href|style=/);
        const numbers = bots
          .flatMap((_, bot) => months.map(({ counts }) => counts[bot] ?? 0))
          .filter((count) => count > 0);
        const heights = readBarHeights(svg);
        expect(heights).toHaveLength(numbers.length);
        const highest = Math.max(...heights);
        const read = heights.map((height) => Math.round((height / highest) * peak.conversations));
        expect(read).toEqual(numbers);
      });

      await test.step('export it in pixels, light on whatever the window shows', async () => {
        await custos.answerSaveDialog(place('picture.png'));
        await steps.exportChart('png');
        const [, width, height] =
          /width="(\d+)" height="([\d.]+)"/.exec(readFileSync(place('picture.svg'), 'utf8')) ?? [];
        const pixels = await readPixels(page, readFileSync(place('picture.png')).toString('base64'));
        expect(pixels.width).toBe(2 * Number(width));
        expect(pixels.height).toBe(Math.round(2 * Number(height)));
        expect(pixels.corner).toEqual([255, 255, 255, 255]);
        expect(pixels.accent).toBeGreaterThan(10_000);
      });

      await test.step('nothing is overwritten, and who cancels is told nothing', async () => {
        writeFileSync(place('mine.csv'), 'mine');
        await custos.answerSaveDialog(place('mine.csv'));
        await page.getByRole('button', { name: words('ui.chart.export.csv') }).click();
        await expect(chart.getByRole('alert')).toContainText('export.exists');
        expect(readFileSync(place('mine.csv'), 'utf8')).toBe('mine');
        await custos.answerSaveDialog(null);
        await page.getByRole('button', { name: words('ui.chart.export.svg') }).click();
        await expect(chart.getByRole('alert')).toHaveCount(0);
        expect(existsSync(place('mine.csv.svg'))).toBe(false);
      });

      await test.step('the log knows which chart left, in which format', async () => {
        const { entries } = await custos.call('audit.list', { procedure: 'exports.chart' });
        const done = entries.filter(({ phase }) => phase === 'done').map(({ refs }) => refs);
        expect(done.map((refs) => refs['format'])).toEqual(['png', 'svg', 'csv']);
        for (const refs of done) expect(refs['chart']).toBe('backends.volume');
        await steps.openScreen('log');
        const log = page.getByRole('region', { name: words('app.nav.log') });
        const row = log.getByRole('row').filter({ hasText: words('audit.procedure.exports.chart') });
        await expect(row.first()).toContainText(words('audit.value.chart.backends.volume'));
        expect((await custos.call('audit.verify', {})).intact).toBe(true);
      });
    });
  });

/** What the chart is made of: bots by their size, every month with a count for each of them. */
async function readVolume(custos: Custos) {
  const { months: counts } = await custos.call('transcripts.volume', {});
  const known = (await custos.call('backends.bots', {})).bots;
  const bots = known
    .map(({ id, name }) => ({ id, name, total: sum(counts.filter(({ botId }) => botId === id)) }))
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total);
  const names = [...new Set(counts.map(({ month }) => month))].toSorted();
  const countOf = (month: string, botId: string) =>
    counts.find((count) => count.month === month && count.botId === botId)?.conversations ?? 0;
  const highest = counts.toSorted((a, b) => b.conversations - a.conversations)[0]!;
  return {
    bots,
    months: names.map((month) => ({ month, counts: bots.map(({ id }) => countOf(month, id)) })),
    peak: { ...highest, bot: bots.find(({ id }) => id === highest.botId)! },
  };
}

function sum(counts: readonly { conversations: number }[]): number {
  return counts.reduce((total, { conversations }) => total + conversations, 0);
}

/** In the order of the file: bot by bot, month by month. */
function readBarHeights(svg: string): number[] {
  return [...svg.matchAll(/<path d="M [\d.]+,[\d.]+ h [\d.]+ v ([\d.]+)/g)].map(([, height]) => Number(height));
}

/** A picture as the window sees it, with how many pixels have the colour of bars on paper. */
function readPixels(page: Page, base64: string) {
  return page.evaluate(async (content) => {
    const image = new Image();
    image.src = `data:image/png;base64,${content}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let accent = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === 0x1f && data[at + 1] === 0x4e && data[at + 2] === 0x79) accent += 1;
    return { width: canvas.width, height: canvas.height, corner: Array.from(data.subarray(0, 4)), accent };
  }, base64);
}
