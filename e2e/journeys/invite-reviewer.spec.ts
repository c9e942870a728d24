import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { findInFiles } from '../fixtures/find-in-files.ts';
import { expectSignedIn, signIn } from '../fixtures/people.ts';
import { createSteps, person } from '../fixtures/steps.ts';

const reviewer = { displayName: 'Jana Vogt', user: 'jana', passphrase: 'blauer Tisch unter neun Lampen' };

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('a reviewer is invited, chooses her own passphrase, and reads transcripts but sees no users', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(240_000);
      const steps = createSteps(page, words);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const field = (name: string) => page.getByLabel(name, { exact: true });
      const people = page.getByRole('grid', { name: words('users.people') });
      let code = '';

      await steps.createVault();
      await steps.keepCode();
      await steps.addSample();
      await steps.awaitSync();

      await test.step('invite, and see the code once', async () => {
        await steps.openScreen('users');
        await button(words('users.invite')).click();
        const dialog = page.getByRole('dialog', { name: words('users.invite.title') });
        await dialog.getByRole('button', { name: words('users.invite.submit'), exact: true }).click();
        await expect(dialog.getByLabel(words('users.name'), { exact: true })).toBeFocused();
        await field(words('users.name')).fill(reviewer.displayName);
        await field(words('users.signInName')).fill(reviewer.user);
        await field(words('users.role')).selectOption('auditor');
        await expect(dialog).toContainText(words('users.invite.cannotRead'));
        await field(words('users.role')).selectOption('reviewer');
        await expect(dialog).toContainText(words('users.invite.reads'));
        await page.keyboard.press('Enter');
        const shown = page.getByRole('dialog', { name: words('users.code.title', { name: reviewer.displayName }) });
        code = (await shown.getByRole('group', { name: words('users.code.label') }).innerText()).trim();
        expect(code).toMatch(/^[0-9A-Z]+(-[0-9A-Z]+){3,}$/);
        await page.keyboard.press('Escape');
        await expect(shown).toBeVisible();
        await expect(button(words('users.code.close'))).toBeDisabled();
        await page.getByRole('checkbox', { name: words('users.code.done') }).check();
        await button(words('users.code.close')).click();
        await expect(page.getByText(code)).toHaveCount(0);
        await expect(people.getByRole('row').filter({ hasText: reviewer.displayName })).toContainText(
          words('users.state.invited'),
        );
      });

      await test.step('the table of roles says what she may do', async () => {
        await page.getByRole('tab', { name: words('users.roles') }).click();
        const table = page.getByRole('table', { name: words('users.roles.caption') });
        const row = (name: string) => table.getByRole('row').filter({ hasText: name });
        // Columns: the permission itself, then administrator, DPO, decision-maker, reviewer.
        const granted = (name: string) => row(name).getByRole('cell').nth(3);
        await expect(granted(words('users.permission.transcripts.read'))).toHaveText(words('users.roles.yes'));
        await expect(granted(words('users.permission.users.read'))).toHaveText(words('users.roles.no'));
      });

      await test.step('she gets in with the code and has to choose a passphrase first', async () => {
        await steps.lock();
        await signIn(page, words, reviewer.user, code);
        await expect(page.getByRole('heading', { name: words('vault.choose.title') })).toBeVisible();
        expect(await custos.callRaw('backends.list', {})).toMatchObject({
          problem: { code: 'users.choosePassphrase' },
        });
        await field(words('vault.newPassphrase')).fill(reviewer.passphrase);
        await field(words('vault.passphraseAgain')).fill(reviewer.passphrase);
        await button(words('vault.choose.submit')).click();
        await expectSignedIn(page, words);
      });

      await test.step('she reads transcripts and sees neither users nor the log', async () => {
        await steps.openScreen('transcripts');
        await steps.stateReason('review', '2026-001');
        const first = page
          .getByRole('grid', { name: words('transcripts.hits') })
          .getByRole('row')
          .nth(1);
        await first.click();
        await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible();
        const navigation = page.getByRole('navigation', { name: words('app.navigation') });
        await expect(navigation.getByRole('link', { name: words('app.nav.approvals') })).toBeVisible();
        await expect(navigation.getByRole('link', { name: words('app.nav.users') })).toHaveCount(0);
        await expect(navigation.getByRole('link', { name: words('app.nav.log') })).toHaveCount(0);
        expect(await custos.callRaw('users.list', {})).toMatchObject({ problem: { code: 'permission.denied' } });
      });

      await test.step('the code opens nothing any more', async () => {
        await steps.lock();
        await signIn(page, words, reviewer.user, code);
        await expect(page.getByRole('alert')).toBeVisible();
        await signIn(page, words, reviewer.user, reviewer.passphrase);
        await expectSignedIn(page, words);
      });

      await test.step('the list and the log know it', async () => {
        await steps.putReasonOff();
        await steps.lock();
        await signIn(page, words, person.user, person.passphrase);
        await expectSignedIn(page, words);
        await steps.openScreen('users');
        await page.getByRole('tab', { name: words('users.people') }).click();
        const row = people.getByRole('row').filter({ hasText: reviewer.displayName });
        await expect(row).toContainText(words('users.state.active'));
        await row.click();
        const panel = page.getByRole('region', { name: reviewer.displayName });
        await expect(panel).toContainText(person.displayName);
        await steps.openScreen('log');
        const log = page.getByRole('region', { name: words('app.nav.log') });
        await expect(
          log
            .getByRole('row')
            .filter({ hasText: words('audit.procedure.users.add') })
            .first(),
        ).toContainText(words('users.role.reviewer'));
        expect((await custos.call('audit.verify', {})).intact).toBe(true);
      });

      await test.step('neither code nor passphrase is on disk', async () => {
        await custos.close();
        expect(findInFiles(custos.folder, [code, reviewer.passphrase], ['sample-chatbot'])).toEqual([]);
      });
    });
  });
