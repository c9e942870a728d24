import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { createSteps } from '../fixtures/steps.ts';

for (const language of chooseVariants('de', 'en'))
  test.describe(language, () => {
    test.use({ language });

    test('a stranger is led from nothing to a vault with the sample in it, may leave the way and find it again', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(240_000);
      const steps = createSteps(page, words);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const title = (step: number) => words('firstRun.title', { step, count: 5 });
      const guide = (step: number) => page.getByRole('region', { name: title(step) });
      const look = async (name: string) => {
        await expectNoViolation(page);
        await test.info().attach(name, { body: await page.screenshot(), contentType: 'image/png' });
      };

      await test.step('the vault and its recovery code are the first step', async () => {
        await expect(page.getByText(title(1))).toBeVisible();
        await steps.createVault();
        await expect(page.getByText(title(1))).toBeVisible();
        await steps.keepCode();
      });

      await test.step('who works here: alone, which is said and logged', async () => {
        await expect(guide(2)).toBeVisible();
        await look('people');
        await guide(2)
          .getByRole('button', { name: words('approvals.mode.on'), exact: true })
          .click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: words('approvals.mode.onSubmit') })
          .click();
        await expect(guide(3)).toBeVisible();
        await look('chatbot');
      });

      await test.step('it can be left, and is found again after the lock', async () => {
        await button(words('firstRun.leave')).click();
        await expect(guide(3)).toHaveCount(0);
        await expect(page.getByText(title(3))).toBeVisible();
        await steps.lock();
        await steps.unlock();
        await steps.openScreen('today');
        await look('left');
        await button(words('firstRun.resume')).click();
        await expect(guide(3)).toBeVisible();
      });

      await test.step('the sample is started by Custos, and its conversations come', async () => {
        await guide(3)
          .getByRole('button', { name: words('backends.sample.add'), exact: true })
          .click();
        await expect(guide(4).or(guide(5))).toBeVisible({ timeout: 60_000 });
        await expect(guide(5)).toBeVisible({ timeout: 90_000 });
        await look('today');
      });

      await test.step('it ends with Today, and does not come back', async () => {
        await button(words('firstRun.today.go')).click();
        await expect(page.getByRole('heading', { level: 1, name: words('app.nav.today') })).toBeFocused();
        await expect(guide(5)).toHaveCount(0);
        await steps.awaitSync();
        await steps.openScreen('log');
        await steps.openScreen('today');
        await expect(page.getByRole('grid', { name: words('app.nav.today') })).toBeVisible();
        await expect(page.getByText(title(5))).toHaveCount(0);
        const { backends } = await custos.call('backends.list', {});
        expect(backends.map(({ isSample, lastSync }) => [isSample, lastSync?.outcome])).toEqual([[true, 'done']]);
      });
    });
  });
