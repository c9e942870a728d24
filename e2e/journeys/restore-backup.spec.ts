import { existsSync } from 'node:fs';
import path from 'node:path';
import { describeProblem } from '../../shared/errors/describe.ts';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectSignedIn, signIn } from '../fixtures/people.ts';
import { createSteps, person } from '../fixtures/steps.ts';

const changed = 'sieben rote Segel vor der Mole';

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('a backup is written, and restored when it is needed', async ({ custos, page, words }) => {
      test.setTimeout(300_000);
      const steps = createSteps(page, words);
      const field = (name: string) => page.getByLabel(name, { exact: true });
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const jobs = page.getByRole('region', { name: words('jobs.title') });
      await steps.createVault();
      await steps.keepCode();
      await steps.addSample();
      await steps.awaitSync();
      const { path: vaultFolder } = await custos.call('vault.status', {});
      let backup = '';

      await test.step('write it', async () => {
        await custos.answerOpenDialog(custos.folder);
        await steps.openScreen('settings');
        await button(words('vault.backup.submit')).click();
        await expect(jobs).toContainText(words('jobs.result.vault.backup'), { timeout: 120_000 });
        const section = page.getByRole('region', { name: words('vault.backup.title') });
        const shown = await section.getByText(custos.folder).innerText();
        backup = shown.trim();
        expect(path.dirname(backup)).toBe(custos.folder);
        expect(existsSync(path.join(backup, 'vault.json'))).toBe(true);
      });

      await test.step('afterwards the passphrase changes and the transcripts go', async () => {
        await custos.call('vault.changePassphrase', { current: person.passphrase, next: changed });
        await custos.call('controllers.add', { name: 'Später GmbH' });
        await steps.lock();
      });

      await test.step('the passphrase of today does not open the backup', async () => {
        await custos.answerOpenDialog(backup);
        await button(words('vault.restore.open')).click();
        await button(words('ui.folder.chooseNamed', { label: words('vault.restore.from') })).click();
        await field(words('vault.user')).fill(person.user);
        await field(words('vault.passphrase')).fill(changed);
        await button(words('vault.restore.submit')).click();
        await expect(page.getByRole('alert')).toContainText(words('ui.field.required'));
        await page.getByRole('checkbox', { name: words('vault.restore.agree') }).check();
        await button(words('vault.restore.submit')).click();
        await expect(page.getByRole('alert')).toContainText(describeProblem('vault.wrongPassphrase', language));
        expect(existsSync(path.join(vaultFolder, 'vault.json'))).toBe(true);
      });

      await test.step('that of its time does, and what was there lies beside', async () => {
        await field(words('vault.passphrase')).fill(person.passphrase);
        await button(words('vault.restore.submit')).click();
        await expectSignedIn(page, words);
        const notice = page.getByRole('status').filter({ hasText: words('app.movedAside') });
        await expect(notice).toContainText('replaced');
        await notice.getByRole('button', { name: words('app.dismiss') }).click();
        await expect(page.getByText(words('app.movedAside'))).toHaveCount(0);
        const { controllers } = await custos.call('controllers.list', {});
        expect(controllers.map(({ name }) => name)).toEqual([person.controller]);
        expect((await custos.call('backends.list', {})).backends[0]?.conversations).toBeGreaterThan(200);
        expect((await custos.call('audit.verify', {})).intact).toBe(true);
      });

      await test.step('the restored vault stands where the other one was', async () => {
        expect((await custos.call('vault.status', {})).path).toBe(vaultFolder);
        await steps.lock();
        await signIn(page, words, person.user, person.passphrase);
        await expectSignedIn(page, words);
      });
    });
  });
