import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { createSteps } from '../fixtures/steps.ts';

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('whoever opened something finds the way back, and forward again', async ({ custos, page, words }) => {
      test.setTimeout(180_000);
      const steps = createSteps(page, words);
      await steps.createVault();
      await steps.keepCode();
      const { number } = await custos.call('requests.open', {
        kind: 'access',
        receivedAt: new Date().toISOString(),
        person: { name: 'Greta Geheim' },
      });
      const title = (screen: 'requests' | 'records') =>
        page.getByRole('heading', { level: 1, name: words(`app.nav.${screen}`) });
      const link = (screen: 'requests' | 'records') =>
        page.getByRole('navigation').getByRole('link', { name: words(`app.nav.${screen}`) });
      const back = page.getByRole('button', { name: words('app.back') });
      const forward = page.getByRole('button', { name: words('app.forward') });
      const options = page.getByRole('listbox', { name: words('palette.entries') }).getByRole('option');
      const isShowingCase = () => expect(page.getByRole('tab', { name: words('requests.view.list') })).toHaveCount(0);
      const isShowingList = () => expect(page.getByRole('tab', { name: words('requests.view.list') })).toBeVisible();

      await expect(back).toBeDisabled();
      await expect(forward).toBeDisabled();
      await link('requests').click();
      await isShowingList();
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('combobox', { name: words('palette.label') }).fill(number);
      await expect(options.first()).toContainText('Greta Geheim');
      await page.keyboard.press('Enter');
      await isShowingCase();
      await link('records').click();
      await expect(title('records')).toBeVisible();

      await test.step('by the keyboard', async () => {
        await page.keyboard.press('Alt+ArrowLeft');
        await expect(title('requests')).toBeVisible();
        await isShowingCase();
        await page.keyboard.press('Alt+ArrowLeft');
        await isShowingList();
        await page.keyboard.press('Alt+ArrowRight');
        await isShowingCase();
      });

      await test.step('by the buttons in the frame', async () => {
        await forward.click();
        await expect(title('records')).toBeVisible();
        await expect(forward).toBeDisabled();
        await back.click();
        await isShowingCase();
        await expectNoViolation(page);
      });

      await test.step('by the buttons of the mouse', async () => {
        const press = (button: number) =>
          page.locator('main').dispatchEvent('mouseup', { button, bubbles: true, cancelable: true });
        await press(3);
        await isShowingList();
        await press(4);
        await isShowingCase();
      });

      await test.step('what was opened last comes first while nothing is typed, and only ids of it are kept', async () => {
        await link('records').click();
        await page.keyboard.press('ControlOrMeta+k');
        await expect(options.first()).toContainText(number);
        await expect(options.first()).toContainText('Greta Geheim');
        const stored = await page.evaluate(() => JSON.stringify(window.localStorage));
        expect(stored).toContain('custos.recent.');
        expect(stored).not.toContain('Geheim');
        expect(stored).not.toContain(number);
        await page.keyboard.press('Enter');
        await isShowingCase();
      });

      await test.step('all keys stand on one sheet, a key or a word in the palette away', async () => {
        const sheet = page.getByRole('dialog', { name: words('transcripts.showKeys') });
        await link('records').click();
        await expect(title('records')).toBeVisible();
        await page.keyboard.press('?');
        await expect(sheet.getByRole('heading', { name: words('shortcuts.scope.review') })).toBeVisible();
        await expectNoViolation(page);
        await page.keyboard.press('Escape');
        await expect(sheet).toHaveCount(0);
        await page.keyboard.press('ControlOrMeta+k');
        await page.getByRole('combobox', { name: words('palette.label') }).fill(words('transcripts.showKeys'));
        await expect(options.first()).toContainText(words('transcripts.showKeys'));
        await page.keyboard.press('Enter');
        await expect(sheet).toBeVisible();
        await page.keyboard.press('Escape');
      });
    });
  });
