import { readManual } from '../fixtures/read-manual.ts';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { createSteps } from '../fixtures/steps.ts';

for (const [language, theme] of chooseVariants(['en', 'light'], ['de', 'dark']))
  test.describe(language, () => {
    test.use({ language, theme });

    test('F1 shows the page of the screen, follows it, and leads on to others by keyboard', async ({ page, words }) => {
      const steps = createSteps(page, words);
      const panel = page.getByRole('region', { name: words('help.title'), exact: true });
      const article = (name: string) => panel.getByRole('article', { name: readManual(language, name).title });
      await steps.createVault();
      await steps.keepCode();

      await test.step('the page of today, with the focus in it', async () => {
        await page.keyboard.press('F1');
        await expect(article('morning')).toBeFocused();
        const { labels } = readManual(language, 'morning');
        expect(labels.length).toBeGreaterThan(3);
        await expect(article('morning').locator('strong')).toHaveText(labels);
        await expectNoViolation(page);
      });

      await test.step('another screen, another page', async () => {
        await steps.openScreen('requests');
        await expect(article('answer-access')).toBeVisible();
        await expectNoViolation(page);
      });

      await test.step('a link leads to another page, which then stays beside other screens', async () => {
        await panel.getByRole('button', { name: readManual(language, 'erase-and-prove').title }).press('Enter');
        await expect(article('erase-and-prove')).toBeFocused();
        await steps.openScreen('settings');
        await expect(article('erase-and-prove')).toBeVisible();
        await panel.getByLabel(words('help.page'), { exact: true }).selectOption('questions');
        await expect(article('questions')).toBeFocused();
        await expectNoViolation(page);
      });

      await test.step('F1 closes it, also while somebody types', async () => {
        await page.keyboard.press('F1');
        await expect(panel).toHaveCount(0);
        await page.getByLabel(words('vault.idle.minutes'), { exact: true }).focus();
        await page.keyboard.press('F1');
        await expect(panel).toBeVisible();
        await panel.getByRole('button', { name: words('ui.close') }).click();
        await expect(panel).toHaveCount(0);
      });
    });
  });
