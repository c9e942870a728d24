import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describeProblem } from '../../shared/errors/describe.ts';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { createSteps, person } from '../fixtures/steps.ts';

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('backups go by themselves, one is tested, and a missing folder is said', async ({ custos, page, words }) => {
      test.setTimeout(300_000);
      const steps = createSteps(page, words);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const section = page.getByRole('region', { name: words('vault.backup.title'), exact: true });
      const folder = path.join(custos.folder, 'copies');
      mkdirSync(folder);
      await steps.createVault();
      await steps.keepCode();

      await test.step('set where they go and how often', async () => {
        await steps.openScreen('settings');
        await section.getByLabel(words('vault.schedule.every'), { exact: true }).selectOption('7');
        await button(words('vault.schedule.submit')).click();
        await expect(section.getByRole('alert')).toContainText(words('ui.field.required'));
        await custos.answerOpenDialog(folder);
        await button(words('ui.folder.chooseNamed', { label: words('vault.schedule.folder') })).click();
        await section.getByLabel(words('vault.schedule.keep'), { exact: true }).fill('3');
        await button(words('vault.schedule.submit')).click();
        await expect(section).toContainText(words('vault.schedule.saved'));
        await expect.poll(() => readdirSync(folder).length, { timeout: 60_000 }).toBe(1);
        await expect(section).not.toContainText(words('vault.schedule.noLast'), { timeout: 60_000 });
      });

      await test.step('test it: a wrong passphrase says nothing of the backup', async () => {
        const secret = section.getByLabel(words('vault.test.passphrase'), { exact: true });
        await expect(section).toContainText(words('vault.test.never'));
        await secret.fill('not this passphrase');
        await button(words('vault.test.submit')).click();
        await expect(section.getByRole('alert')).toContainText(describeProblem('vault.wrongPassphrase', language));
        await secret.fill(person.passphrase);
        await button(words('vault.test.submit')).click();
        await expect(section).toContainText(words('vault.test.whole'), { timeout: 60_000 });
        await expect(section.getByRole('row', { name: words('vault.test.thing.users') })).toContainText('1');
        await expect(section).toContainText(words('vault.test.log.same'));
        expect(readdirSync(custos.folder).filter((name) => name.includes('restore-test'))).toEqual([]);
      });

      await test.step('the queue of today says when one failed, and leads back here', async () => {
        const [first = ''] = readdirSync(folder);
        rmSync(folder, { recursive: true });
        await custos.call('vault.backup', { to: path.join(folder, first) });
        await expect(section).toContainText(describeProblem('vault.backupFolderMissing', language));
        await steps.openScreen('today');
        const row = page.getByRole('row').filter({ hasText: words('today.what.backupFailed') });
        await expect(row).toBeVisible();
        await row.focus();
        await page.keyboard.press('Enter');
        await expect(section).toBeVisible();
        await expectNoViolation(page);
      });
    });
  });
