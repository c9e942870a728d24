import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { createSteps } from '../fixtures/steps.ts';

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('any screen, case, person or command is a few letters away', async ({ custos, page, words }) => {
      test.setTimeout(180_000);
      const steps = createSteps(page, words);
      await steps.createVault();
      await steps.keepCode();
      const { number } = await custos.call('requests.open', {
        kind: 'access',
        receivedAt: new Date().toISOString(),
        person: { name: 'Greta Geheim' },
      });
      const field = page.getByRole('combobox', { name: words('palette.label') });
      const options = page.getByRole('listbox', { name: words('palette.entries') }).getByRole('option');
      const find = async (typed: string) => {
        await page.keyboard.press('ControlOrMeta+k');
        await expect(field).toBeFocused();
        await field.fill(typed);
      };

      await test.step('a part of a screen', async () => {
        await find(words('processors.title').slice(0, 8));
        await expect(options.first()).toContainText(words('processors.title'));
        await expectNoViolation(page);
        await test.info().attach('palette', { body: await page.screenshot(), contentType: 'image/png' });
        await page.keyboard.press('Enter');
        await expect(page.getByRole('tab', { name: words('processors.title') })).toHaveAttribute(
          'aria-selected',
          'true',
        );
      });

      await test.step('a case by the person it is about', async () => {
        await find('geheim');
        await expect(options.first()).toContainText(number);
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { level: 1, name: words('app.nav.requests') })).toBeVisible();
        await expect(page.getByText(number).first()).toBeVisible();
      });

      await test.step('nothing that fits is said, and Escape leads back', async () => {
        await find('zzzz qqqq');
        await expect(options).toHaveCount(2);
        await expect(options.first()).toContainText('zzzz qqqq');
        await page.keyboard.press('Escape');
        await expect(field).toHaveCount(0);
      });

      await test.step('a command', async () => {
        await find(words('palette.command.vault.lock'));
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { name: words('vault.unlock.title') })).toBeVisible();
      });
    });
  });
