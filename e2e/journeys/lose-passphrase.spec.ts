import { describeProblem } from '../../shared/errors/describe.ts';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { addColleague, expectSignedIn, personPassphrase, signIn } from '../fixtures/people.ts';
import { createSteps, person } from '../fixtures/steps.ts';

const chosen = 'sieben rote Segel vor der Mole';

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('a forgotten passphrase is replaced with the recovery code', async ({ page, words }) => {
      const steps = createSteps(page, words);
      const field = (name: string) => page.getByLabel(name, { exact: true });
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const code = await steps.createVault();

      await test.step('the printed page holds the code and nothing of the window', async () => {
        await page.emulateMedia({ media: 'print' });
        const printed = await page.evaluate(() => document.body.innerText);
        expect(printed).toContain(code);
        expect(printed).toContain('main');
        for (const id of ['vault.code.kept', 'vault.code.continue', 'vault.code.copy'] as const)
          expect(printed).not.toContain(words(id));
        await page.emulateMedia({ media: 'screen' });
      });
      await steps.keepCode();
      await steps.lock();

      await test.step('a wrong code opens nothing', async () => {
        await button(words('vault.unlock.forgotten')).click();
        await field(words('vault.recoveryCode')).fill('AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA');
        await field(words('vault.newPassphrase')).fill(chosen);
        await field(words('vault.passphraseAgain')).fill(chosen);
        await button(words('vault.recover.submit')).click();
        await expect(page.getByRole('alert')).toContainText(describeProblem('vault.wrongRecoveryCode', language));
      });

      await test.step('the right one does, typed in small letters', async () => {
        await field(words('vault.recoveryCode')).fill(code.toLowerCase());
        await button(words('vault.recover.submit')).click();
        await expectSignedIn(page, words);
        await expect(page.getByText(words('app.attempts.title', { count: 1 }))).toBeVisible();
      });

      await test.step('only the new passphrase opens the vault', async () => {
        await steps.lock();
        await signIn(page, words, person.user, person.passphrase);
        await expect(page.getByRole('alert')).toContainText(describeProblem('vault.wrongPassphrase', language));
        await signIn(page, words, person.user, chosen);
        await expectSignedIn(page, words);
      });
    });

    test('an account that may approve is recovered beside another approver', async ({ custos, page, words }) => {
      const steps = createSteps(page, words);
      const field = (name: string) => page.getByLabel(name, { exact: true });
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const code = await steps.createVault();
      await steps.keepCode();
      const second = await addColleague(custos, 'decisionMaker', 'maria', 'Maria Lang');
      await expectSignedIn(page, words);
      await steps.lock();

      await button(words('vault.unlock.forgotten')).click();
      await field(words('vault.user')).fill(person.user);
      await field(words('vault.recoveryCode')).fill(code);
      await field(words('vault.newPassphrase')).fill(chosen);
      await field(words('vault.passphraseAgain')).fill(chosen);
      await button(words('vault.recover.submit')).click();
      await expect(page.getByRole('alert')).toContainText(describeProblem('users.approverNeeded', language));

      const beside = page.getByRole('region', { name: words('vault.recover.approver') });
      await beside.getByLabel(words('vault.user'), { exact: true }).fill(second.name);
      await beside.getByLabel(words('vault.passphrase'), { exact: true }).fill(personPassphrase);
      await button(words('vault.recover.submit')).click();
      await expectSignedIn(page, words);

      const { entries } = await custos.call('audit.list', { limit: 20 });
      const recovered = entries.find(({ procedure }) => procedure === 'vault.recover');
      expect(recovered?.refs).toMatchObject({ approvedBy: second.id });
    });
  });
