import path from 'node:path';
import { describeProblem } from '../../shared/errors/describe.ts';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import type { Custos } from '../fixtures/custos.ts';
import { expectSignedIn, signIn } from '../fixtures/people.ts';
import { createSteps, person } from '../fixtures/steps.ts';

/** What a second start does: the first instance is told its words. */
async function startAgainWith(custos: Custos, word: string): Promise<void> {
  await custos.app.evaluate(({ app }, words) => app.emit('second-instance', {}, words, '/'), ['custos', word]);
}

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('a vault that a file manager names is asked about, and never opened unasked', async ({
      custos,
      page,
      words,
    }) => {
      const steps = createSteps(page, words);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const unlockTitle = page.getByRole('heading', { name: words('vault.unlock.title') });
      const refusal = page.getByRole('alert').filter({ hasText: describeProblem('vault.givenPathRefused', language) });
      await steps.createVault();
      await steps.keepCode();
      const own = (await custos.call('vault.status', {})).path;
      const branch = path.join(custos.folder, 'Zweigstelle Süd.custos');

      await test.step('while another is open, it waits beside', async () => {
        const { jobId } = await custos.call('vault.backup', { to: branch });
        const state = async () => (await custos.call('jobs.get', { id: jobId })).state;
        await expect.poll(state, { timeout: 60_000 }).toBe('done');
        await startAgainWith(custos, branch);
        const notice = page.getByRole('status').filter({ hasText: words('app.given.title') });
        await expect(notice).toContainText(branch);
        expect((await custos.call('vault.status', {})).path).toBe(own);
        await button(words('app.given.go')).click();
      });

      await test.step('it opens with its passphrase', async () => {
        await expect(unlockTitle).toBeVisible();
        await expect(page.getByText(branch, { exact: true })).toBeVisible();
        await signIn(page, words, person.user, person.passphrase);
        await expectSignedIn(page, words);
        expect((await custos.call('vault.status', {})).path).toBe(branch);
        await expect(page.getByText(words('app.given.title'))).toHaveCount(0);
      });

      await test.step('a name that leads elsewhere is refused, inside and before the lock', async () => {
        await startAgainWith(custos, '/data/\u202esotsuc.custos');
        await expect(refusal).toBeVisible();
        await button(words('app.dismiss')).click();
        await expect(refusal).toHaveCount(0);
        await steps.lock();
        await startAgainWith(custos, 'file://evil.example/share/main.custos');
        await expect(refusal).toBeVisible();
        await expect(page.getByLabel(words('vault.passphrase'), { exact: true })).toBeVisible();
      });

      await test.step('a folder that holds no vault says so, and one comes back from it', async () => {
        const nothing = path.join(custos.folder, 'nothing.custos');
        await startAgainWith(custos, nothing);
        await expect(page.getByText(nothing, { exact: true })).toBeVisible();
        await signIn(page, words, person.user, person.passphrase);
        await expect(page.getByRole('alert')).toContainText(describeProblem('vault.absent', language));
        await button(words('ui.back')).click();
        await expect(page.getByText(nothing, { exact: true })).toHaveCount(0);
        await steps.unlock();
      });
    });
  });
