import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { addColleague, expectSignedIn, personPassphrase, signIn } from '../fixtures/people.ts';
import { createSteps, person } from '../fixtures/steps.ts';

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('after the lock the same person finds his open case again, another person does not', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(240_000);
      const steps = createSteps(page, words);
      await steps.createVault();
      await steps.keepCode();
      const colleague = await addColleague(custos, 'reviewer', 'jan', 'Jan Vogt');
      await expectSignedIn(page, words);
      await steps.addSample();
      await steps.awaitSync();
      const reader = page.getByRole('feed');
      const wordsField = page.getByLabel(words('transcripts.words'), { exact: true });
      const roleField = page.getByLabel(words('transcripts.role'), { exact: true });
      let opened = '';
      let spoken = '';

      await test.step('somebody reads a conversation he searched for', async () => {
        await steps.openScreen('transcripts');
        await steps.stateReason('complaint', '2026-034');
        await roleField.selectOption('bot');
        await wordsField.fill('label');
        await expect(page.getByRole('grid').locator('mark').first()).toBeVisible();
        await page.getByRole('grid').getByRole('row').nth(1).click();
        await expect(reader.locator('[aria-current]')).toBeFocused();
        spoken = await reader.locator('[aria-current] mark').first().innerText();
        opened = await page.getByRole('region').filter({ has: reader }).getByRole('heading').first().innerText();
      });

      await test.step('the locked window asks for his passphrase, and keeps nothing that was searched or read', async () => {
        await page.keyboard.press('ControlOrMeta+l');
        await expect(page.getByLabel(words('vault.user'), { exact: true })).toHaveValue(person.user);
        await expect(page.getByLabel(words('vault.passphrase'), { exact: true })).toBeFocused();
        expect(spoken).not.toBe('');
        await expect(page.locator('body')).not.toContainText(spoken);
      });

      await test.step('he is back after passphrase, Enter, Enter', async () => {
        await page.keyboard.type(person.passphrase);
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog', { name: words('app.reason.title') });
        await expect(dialog.getByLabel(words('app.reason.caseId'))).toHaveValue('2026-034');
        await expect(dialog.getByLabel(words('app.reason.purpose'), { exact: true })).toHaveValue('complaint');
        await dialog.getByRole('button', { name: words('app.reason.submit') }).press('Enter');
        await expect(reader.getByRole('article').first()).toBeVisible();
        const heading = page.getByRole('region').filter({ has: reader }).getByRole('heading').first();
        expect(await heading.innerText()).toBe(opened);
        await expect(wordsField).toHaveValue('');
        await expect(roleField).toHaveValue('bot');
      });

      await test.step('another person starts at his own first screen', async () => {
        await steps.openScreen('log');
        await steps.lock();
        await signIn(page, words, colleague.name, personPassphrase);
        await expectSignedIn(page, words);
        await expect(page.getByRole('heading', { level: 1, name: words('app.nav.today') })).toBeVisible();
        await steps.openScreen('transcripts');
        const dialog = page.getByRole('dialog', { name: words('app.reason.title') });
        await expect(dialog.getByLabel(words('app.reason.caseId'))).toHaveValue('');
        await dialog.getByRole('button', { name: words('app.reason.submit') }).click();
        await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
        await expect(reader).toHaveCount(0);
        await expect(roleField).toHaveValue('');
      });

      await test.step('and the log knows both', async () => {
        await steps.lock();
        await expect(page.getByLabel(words('vault.user'), { exact: true })).toHaveValue(colleague.name);
        await signIn(page, words, person.user, person.passphrase);
        await expectSignedIn(page, words);
        expect((await custos.call('audit.verify', {})).intact).toBe(true);
      });
    });
  });
