import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { createRequestSteps } from '../fixtures/request-steps.ts';
import { createSteps } from '../fixtures/steps.ts';

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('the morning begins with what is most urgent, and a row leads to the thing itself', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(240_000);
      const steps = createSteps(page, words);
      const grid = page.getByRole('grid', { name: words('app.nav.today') });
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      await steps.createVault();
      await steps.keepCode();

      await test.step('a new vault has nothing to do', async () => {
        await expect(page.getByRole('heading', { level: 1, name: words('app.nav.today') })).toBeVisible();
        await expect(page.getByText(words('today.nothing.title'))).toBeVisible();
      });

      const day = (ago: number) => new Date(Date.now() - ago * 86_400_000);
      const open = (kind: 'access' | 'erasure', ago: number) =>
        custos.call('requests.open', { kind, receivedAt: day(ago).toISOString(), person: { name: 'Greta Geheim' } });
      const soon = await open('access', 5);
      const late = await open('erasure', 70);
      await custos.call('programme.save', {
        fields: {
          kind: 'audit',
          name: 'Bot-Audit',
          owner: 'Revision',
          dueOn: day(-10).toISOString().slice(0, 10),
        },
      });

      await test.step('the overdue case stands first, with its rule, and nobody is named', async () => {
        await steps.openScreen('log');
        await steps.openScreen('today');
        const rows = grid.getByRole('row');
        await expect(rows).toHaveCount(4);
        await expect(rows.nth(1)).toContainText(late.number);
        await expect(rows.nth(1)).toContainText(language === 'de' ? 'Art. 12 Abs. 3 DSGVO' : 'Art. 12(3) GDPR');
        await expect(rows.filter({ hasText: soon.number })).toContainText(words('requests.right.access'));
        await expect(page.getByText('Geheim')).toHaveCount(0);
        await test.info().attach('today', { body: await page.screenshot(), contentType: 'image/png' });
      });

      await test.step('what somebody has seen is told from what is new', async () => {
        await expect(page.getByText(words('today.changes.first'))).toBeVisible();
        await button(words('today.changes.seen')).click();
        await expect(button(words('today.changes.seen'))).toHaveCount(0);
        const newest = await open('access', 1);
        await steps.openScreen('log');
        await steps.openScreen('today');
        await expect(grid.getByRole('row').filter({ hasText: newest.number })).toContainText(words('today.new'));
      });

      await test.step('filters leave only what was asked for', async () => {
        await page.getByLabel(words('today.kind'), { exact: true }).selectOption('programme');
        await expect(grid.getByRole('row')).toHaveCount(2);
        await expect(grid.getByRole('row').nth(1)).toContainText('Bot-Audit');
        await page.getByLabel(words('today.kind'), { exact: true }).selectOption('');
      });

      await test.step('Enter opens the case', async () => {
        await grid.getByRole('row').nth(1).focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { level: 1, name: words('app.nav.requests') })).toBeVisible();
        await expect(page.getByText(late.number).first()).toBeVisible();
      });

      await test.step('what is done is gone from the queue before that is shown again', async () => {
        const requests = createRequestSteps(page, words);
        await requests.stage('close');
        await requests.close('withdrawn');
        await page.evaluate((number) => {
          const noted = globalThis as unknown as { showed: boolean };
          noted.showed = false;
          new MutationObserver(() => {
            noted.showed ||= [...document.querySelectorAll('tr')].some((row) => row.textContent.includes(number));
          }).observe(document.body, { childList: true, subtree: true });
        }, late.number);
        await steps.openScreen('today');
        await expect(grid.getByRole('row').filter({ hasText: soon.number })).toBeVisible();
        expect(await page.evaluate(() => (globalThis as unknown as { showed: boolean }).showed)).toBe(false);
      });
    });
  });
