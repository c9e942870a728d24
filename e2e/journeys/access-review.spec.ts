import path from 'node:path';
import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { createSteps, person } from '../fixtures/steps.ts';
import type { Words } from '../fixtures/words.ts';

const agreement = 'Betriebsvereinbarung Protokollierung';

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('who read what is evaluated, judged and signed off, here and at the chatbot system', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(240_000);
      const steps = createSteps(page, words);
      const screen = createScreen(page, words);

      await test.step('read a lot, and once without the case number it needs', async () => {
        await steps.createVault();
        await steps.keepCode();
        await steps.addSample();
        await steps.awaitSync();
        const reason = { purpose: 'quality' };
        const { hits } = await custos.call('transcripts.search', { reason, limit: 500 });
        const ids = [...new Set(hits.map(({ conversationId }) => conversationId))].slice(0, 52);
        for (const conversationId of ids) await custos.call('transcripts.get', { conversationId, reason });
        await custos.call('transcripts.get', { conversationId: ids[0]!, reason: { purpose: 'request' } });
      });

      await test.step('set working hours, so that this test may run at any time', async () => {
        await steps.openScreen('accessReviews');
        await screen.button('accessReviews.settings').click();
        const dialog = page.getByRole('dialog', { name: words('accessReviews.settings') });
        for (const box of await dialog.getByRole('group').first().getByRole('checkbox').all()) await box.check();
        await dialog.getByLabel(words('accessReviews.settings.from'), { exact: true }).fill('00:00');
        await dialog.getByLabel(words('accessReviews.settings.to'), { exact: true }).fill('24:00');
        await dialog.getByLabel(words('accessReviews.limit.bulkReading')).fill('');
        await dialog.getByRole('button', { name: words('ui.save') }).click();
        await expect(dialog.getByLabel(words('accessReviews.limit.bulkReading'))).toBeFocused();
        await dialog.getByLabel(words('accessReviews.limit.bulkReading')).fill('50');
        await dialog.getByRole('button', { name: words('ui.save') }).click();
        await expect(page.getByText(words('accessReviews.settings.saved'))).toBeVisible();
      });

      await test.step('evaluate: the table, the limit and what stands out', async () => {
        await screen.button('accessReviews.evaluate').click();
        const people = page.getByRole('table', { name: words('accessReviews.people', { count: 1 }) });
        await expect(people.getByRole('row').filter({ hasText: person.displayName })).toContainText('52');
        await expect(page.getByText(words('accessReviews.sign.own'))).toBeVisible();
        await expect(screen.finding('bulkReading')).toContainText(/52 /);
        await expect(screen.finding('missingCase')).toContainText(words('app.purpose.request'));
        await expect(page.getByRole('heading', { name: words('accessReviews.findings', { count: 2 }) })).toBeVisible();
        await page.getByRole('heading', { level: 1 }).focus();
        await page.keyboard.press('t');
        await expect(page.getByRole('columnheader', { name: words('accessReviews.chart.day') })).toBeVisible();
      });

      await test.step('look at the entries of a finding', async () => {
        await screen.finding('bulkReading').getByRole('button').click();
        const dialog = page.getByRole('dialog', { name: words('accessReviews.entries.title') });
        await expect(dialog.getByRole('row')).toHaveCount(1 + 53);
        await expect(dialog.getByRole('row').nth(1)).toContainText(words('audit.procedure.transcripts.get'));
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      });

      await test.step('nothing is signed before all is judged', async () => {
        await screen.button('accessReviews.sign').click();
        await expect(page.getByText(words('accessReviews.sign.open', { count: 2 }))).toBeVisible();
        await expect(screen.judgement('bulkReading')).toBeFocused();
        expect((await custos.call('accessReviews.list', {})).reviews).toEqual([]);
      });

      await test.step('judge, state the purpose and the agreement, sign', async () => {
        await screen.judge('bulkReading', 'followUp', 'Nachfrage bei der Qualitätssicherung');
        // Leaving the screen does not lose what was judged.
        await steps.openScreen('log');
        await steps.openScreen('accessReviews');
        await expect(screen.judgement('bulkReading')).toHaveValue('followUp');
        await screen.judge('missingCase', 'explained', 'Aktenzeichen kam am Tag danach');
        await screen.sign();
        const list = page.getByRole('grid', { name: words('accessReviews.past.table') });
        await list.getByRole('row').nth(1).click();
        const dialog = page.getByRole('dialog');
        await expect(dialog.getByText(words('accessReviews.review.matches'))).toBeVisible();
        await expect(dialog.getByText(new RegExp(agreement))).toBeVisible();
        await expect(dialog.getByText('Nachfrage bei der Qualitätssicherung')).toBeVisible();
        await expect(dialog.getByText(words('accessReviews.review.ownAccess.yes'))).toBeVisible();
        await page.keyboard.press('Escape');
        const [review] = (await custos.call('accessReviews.list', {})).reviews;
        const to = path.join(custos.folder, 'review.json');
        await custos.call('accessReviews.export', { id: review!.id, to });
        expect(existsSync(to)).toBe(true);
      });

      await test.step('the chatbot system’s own log shows who reads one conversation every night', async () => {
        const source = words('accessReviews.source.backend', { name: words('backends.first.sample') });
        await page.getByLabel(words('accessReviews.source'), { exact: true }).selectOption(source);
        await expect(page.getByText(words('accessReviews.fetch.never'))).toBeVisible();
        await screen.button('accessReviews.fetch').click();
        await expect(page.getByText(words('accessReviews.fetch.never'))).toBeHidden();
        await page.getByLabel(words('accessReviews.from'), { exact: true }).fill('2026-09-01');
        await page.getByLabel(words('accessReviews.to'), { exact: true }).fill('2026-09-30');
        await screen.button('accessReviews.evaluate').click();
        await expect(screen.finding('repeatedReading')).toContainText('t.kern@lindenhof.example');
        await screen.judge('repeatedReading', 'followUp', 'Gespräch mit der Teamleitung');
        await screen.judge('firstReading', 'followUp', 'Wer hat das Konto vergeben?');
        await screen.sign();
        await expect(page.getByRole('grid', { name: words('accessReviews.past.table') }).getByRole('row')).toHaveCount(
          3,
        );
      });

      await test.step('the log knows of all of it and is intact', async () => {
        await steps.openScreen('log');
        const log = page.getByRole('region', { name: words('app.nav.log') });
        const signed = log.getByRole('row').filter({ hasText: words('audit.procedure.accessReviews.signOff') });
        await expect(signed).toHaveCount(2);
        expect((await custos.call('audit.verify', {})).intact).toBe(true);
      });
    });
  });

type Rule = 'bulkReading' | 'missingCase' | 'repeatedReading' | 'firstReading';

function createScreen(page: Page, words: Words) {
  const button = (id: Parameters<Words>[0]) => page.getByRole('button', { name: words(id), exact: true });
  // Its name goes on with the person.
  const finding = (name: Rule) => page.getByRole('group', { name: words(`accessReviews.rule.${name}`) });
  const judgement = (name: Rule) => finding(name).getByLabel(words('accessReviews.judgement'));
  return {
    button,
    judgement,
    finding,
    async judge(name: Rule, value: 'explained' | 'followUp', note: string): Promise<void> {
      await judgement(name).selectOption(value);
      await finding(name).getByLabel(words('accessReviews.judgement.note')).fill(note);
    },
    async sign(): Promise<void> {
      await page.getByLabel(words('accessReviews.sign.purpose'), { exact: true }).fill('Halbjährliche Kontrolle');
      await page.getByLabel(words('accessReviews.sign.staff'), { exact: true }).selectOption('agreement');
      await page.getByLabel(words('accessReviews.staff.agreementName'), { exact: true }).fill(agreement);
      await page.getByLabel(words('accessReviews.staff.agreementDate'), { exact: true }).fill('2025-04-01');
      await button('accessReviews.sign').click();
      await expect(page.getByText(words('accessReviews.sign.done'))).toBeVisible();
    },
  };
}
