import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { addColleague, expectSignedIn, signIn } from '../fixtures/people.ts';
import { createSteps } from '../fixtures/steps.ts';
import { person, personPassphrase } from '../fixtures/who.ts';
import { createWords } from '../fixtures/words.ts';

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('each person chooses how the window looks, and finds it so again', async ({ custos, page, words }) => {
      test.setTimeout(240_000);
      const steps = createSteps(page, words);
      await steps.createVault();
      await steps.keepCode();
      const other = language === 'de' ? 'en' : 'de';
      const otherWords = createWords(other);
      const scheme = () => custos.page.locator('html').getAttribute('data-mantine-color-scheme');
      const choose = (part: 'theme' | 'contrast' | 'density' | 'language', value: string) =>
        custos.page.getByLabel(words(`app.appearance.${part}`), { exact: true }).selectOption(value);

      await test.step('the palette leads to the section', async () => {
        await page.keyboard.press('ControlOrMeta+k');
        await page.getByRole('combobox', { name: words('palette.label') }).fill(words('app.appearance.title'));
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { name: words('app.appearance.title'), exact: true })).toBeFocused();
      });

      await test.step('what is chosen applies at once', async () => {
        expect(await scheme()).toBe('light');
        await choose('theme', 'dark');
        await expect.poll(scheme).toBe('dark');
        await choose('contrast', 'more');
        await choose('density', 'compact');
        await choose('language', other);
        await expect(page.getByRole('heading', { level: 1, name: otherWords('app.nav.settings') })).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', other);
        await expectNoViolation(page);
        await page.emulateMedia({ colorScheme: 'light' });
        await test.info().attach('chosen', { body: await page.screenshot(), contentType: 'image/png' });
      });

      await test.step('every table has the rows chosen for all, until it is changed by itself', async () => {
        const there = createSteps(page, otherWords);
        await there.openScreen('log');
        const row = page.getByRole('grid').getByRole('row').nth(1);
        const height = async () => Math.round((await row.boundingBox())?.height ?? 0);
        await expect.poll(height).toBe(28);
        await page.getByRole('button', { name: otherWords('ui.compactRows') }).click();
        await expect.poll(height).toBe(36);
      });

      await test.step('another person sees the window as the system says', async () => {
        await addColleague(custos, 'reviewer', 'jan', 'Jan Vogt');
        await expectSignedIn(page, otherWords);
        const there = createSteps(page, otherWords);
        await there.lock();
        await test.info().attach('unlock', { body: await page.screenshot(), contentType: 'image/png' });
        await signIn(page, otherWords, 'jan', personPassphrase);
        await expectSignedIn(page, words);
        expect(await scheme()).toBe('light');
        await steps.lock();
        await signIn(page, words, person.user, person.passphrase);
        await expectSignedIn(page, otherWords);
        expect(await scheme()).toBe('dark');
      });

      await test.step('the next start begins so, and never shows other colours first', async () => {
        await custos.close();
        await custos.launch();
        const again = custos.page;
        await expect(again.getByRole('heading', { name: otherWords('vault.unlock.title') })).toBeVisible();
        expect(await scheme()).toBe('dark');
        await again.addInitScript(() => {
          addEventListener('DOMContentLoaded', () => {
            const root = document.getElementById('root');
            if (!root) return;
            new MutationObserver((_, observer) => {
              observer.disconnect();
              document.title = document.documentElement.dataset['mantineColorScheme'] ?? '';
            }).observe(root, { childList: true });
          });
        });
        await again.reload();
        await expect(again.getByRole('heading', { name: otherWords('vault.unlock.title') })).toBeVisible();
        expect(await again.title()).toBe('dark');
        // Chromium takes its language at the start: that of its date fields and of what it says itself.
        expect(await again.evaluate(() => navigator.language)).toBe(other === 'de' ? 'de' : 'en-GB');
      });
    });
  });
