import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { findInFiles } from '../fixtures/find-in-files.ts';
import { createSteps, person } from '../fixtures/steps.ts';

/** The sample's people write from such addresses. */
const address = /@[a-z.]*example/;

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    // Once with everything, as somebody who tries Custos has it.
    test.use({ language, sampleSize: language === 'en' ? 'whole' : 'small' });

    test('a person creates a vault, syncs a chatbot, finds and reads a transcript, and the log knows', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(240_000);
      const steps = createSteps(page, words);
      let recoveryCode = '';
      let unmasked = '';

      await test.step('create the vault and see the recovery code once', async () => {
        recoveryCode = await steps.createVault();
        expect(recoveryCode).toMatch(/^[0-9A-Z]+(-[0-9A-Z]+){3,}$/);
        await expect(page.getByRole('button', { name: words('vault.code.continue') })).toBeDisabled();
        await steps.keepCode();
      });

      await test.step('add the sample chatbot and watch it sync', async () => {
        await steps.addSample();
        const jobs = page.getByRole('region', { name: words('jobs.title') });
        if (language === 'en') await expect(jobs).toContainText(/\d[\d.,]* \/ \d[\d.,]*/);
        await steps.awaitSync();
        await expect(jobs).not.toContainText(words('backends.state.failed'));
      });

      await test.step('state why, search, open at the hit', async () => {
        await steps.openScreen('transcripts');
        await steps.stateReason('request', '2026-034');
        await page.getByLabel(words('transcripts.words'), { exact: true }).fill('label');
        const hits = page.getByRole('grid', { name: words('transcripts.hits') });
        await expect(page.getByRole('status').filter({ hasText: /\d/ }).first()).toBeVisible();
        const firstHit = hits.getByRole('row').nth(1);
        await expect(firstHit.locator('mark').first()).toBeVisible();
        await firstHit.click();
        const feed = page.getByRole('feed');
        await expect(feed.getByRole('article', { includeHidden: false }).first()).toBeVisible();
        await expect(feed.locator('[aria-current]')).toBeFocused();
        await expect(feed.locator('[aria-current] mark').first()).toBeVisible();
      });

      await test.step('read with the keyboard', async () => {
        const current = page.getByRole('feed').locator('[aria-current]');
        const position = async () => Number(await current.getAttribute('aria-posinset'));
        const start = await position();
        await page.keyboard.press('k');
        expect(await position()).toBe(Math.max(1, start - 1));
        await page.keyboard.press('j');
        expect(await position()).toBe(start === 1 ? 2 : start);
        await page.keyboard.press('p');
        await page.keyboard.press('n');
        await page.keyboard.press('?');
        const sheet = page.getByRole('dialog', { name: words('transcripts.showKeys') });
        await expect(sheet).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(sheet).toBeHidden();
        await expect(page.getByRole('feed')).toBeVisible();
      });

      await test.step('unmask one message', async () => {
        const current = page.getByRole('feed').locator('[aria-current]');
        for (let hit = 0; hit < 5 && !(await current.getByRole('button').isVisible()); hit++)
          await page.keyboard.press('n');
        await expect(page.getByRole('feed')).not.toContainText(address);
        await current.getByRole('button', { name: words('transcripts.unmask') }).click();
        await expect(page.getByRole('button', { name: words('transcripts.maskAgain') })).toBeVisible();
        await expect(page.getByRole('feed')).toContainText(address);
        unmasked = /[\w.-]+@[a-z.]*example/.exec(await page.getByRole('feed').innerText())?.[0] ?? '';
        expect(unmasked).not.toBe('');
      });

      await test.step('lock, and nothing read is left in the window', async () => {
        await steps.lock();
        await expect(page.getByText(address)).toHaveCount(0);
        await page.getByLabel(words('vault.passphrase'), { exact: true }).fill('not the passphrase');
        await page.getByRole('button', { name: words('vault.unlock.submit'), exact: true }).click();
        await expect(page.getByRole('alert')).toBeVisible();
        await steps.unlock();
        await steps.putReasonOff();
      });

      await test.step('the log shows who read what, when and why', async () => {
        await steps.openScreen('log');
        const log = page.getByRole('region', { name: words('app.nav.log') });
        const read = log.getByRole('row').filter({ hasText: words('audit.procedure.transcripts.get') });
        await expect(read.first()).toContainText(person.displayName);
        await expect(read.first()).toContainText(words('app.purpose.request'));
        await expect(read.first()).toContainText('2026-034');
        await expect(log).not.toContainText(address);
        await page.getByRole('button', { name: words('audit.verify') }).click();
        await expect(page.getByText(words('audit.verify.head'))).toBeVisible();
        expect((await custos.call('audit.verify', {})).intact).toBe(true);
      });

      await test.step('nothing typed or read is left on disk', async () => {
        await custos.close();
        const sought = [person.passphrase, recoveryCode, unmasked, '2026-034'];
        // The sample chatbot is somebody else's system: it keeps its conversations as any chatbot does.
        expect(findInFiles(custos.folder, sought, ['sample-chatbot'])).toEqual([]);
        expect(findInFiles(custos.folder, ['vault.json', 'sqlcipher', 'slots'])).not.toEqual([]);
      });
    });
  });
