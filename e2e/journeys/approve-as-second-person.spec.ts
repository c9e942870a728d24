import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { addColleague, expectSignedIn, personPassphrase, signIn } from '../fixtures/people.ts';
import { createSteps, person } from '../fixtures/steps.ts';

const note = 'trial is over';
const agreed = 'checked, nothing else is lost';

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('a chatbot system is removed with a second person beside, and another one later on his own', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(300_000);
      const steps = createSteps(page, words);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const ask = page.getByRole('dialog', { name: words('approvals.ask.title') });
      const effects = ask.getByRole('list', { name: words('approvals.effects') });
      const requests = page.getByRole('grid', { name: words('approvals.list') });
      const jobs = page.getByRole('region', { name: words('jobs.title') });
      const countBackends = async () => (await custos.call('backends.list', {})).backends.length;
      const startRemoval = async () => {
        await steps.openScreen('backends');
        await button(words('backends.remove')).click();
        const { conversations } = (await custos.call('backends.list', {})).backends[0] ?? {};
        await button(words('backends.remove.submit', { conversations: conversations ?? -1 })).click();
        await expect(ask).toBeVisible();
        return conversations ?? -1;
      };

      await steps.createVault();
      await steps.keepCode();
      await steps.addSample();
      await steps.awaitSync();

      await test.step('alone it cannot be done, and the window says how it can', async () => {
        await startRemoval();
        await expect(ask).toContainText(words('approvals.ask.nobody'));
        await page.keyboard.press('Escape');
        await expect(ask).toBeHidden();
        // Only the dialog in front has closed.
        await expect(page.getByRole('dialog')).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        expect(await countBackends()).toBe(1);
      });

      const max = await addColleague(custos, 'decisionMaker', 'max', 'Max Berger');
      await expectSignedIn(page, words);

      await test.step('the second person signs in beside, sees what will happen, and it is done', async () => {
        const conversations = await startRemoval();
        await expect(effects).toContainText(new Intl.NumberFormat(language).format(conversations));
        await ask.getByLabel(words('approvals.ask.note'), { exact: true }).fill(note);
        await page.keyboard.press('Enter');
        await expectNoViolation(page);
        const passphrase = ask.getByLabel(words('approvals.beside.passphrase'), { exact: true });
        await expect(passphrase).toBeFocused();
        await passphrase.fill('not the passphrase');
        await ask.getByLabel(words('approvals.beside.note'), { exact: true }).fill(agreed);
        await page.keyboard.press('Enter');
        await expect(ask.getByRole('alert')).toBeVisible();
        expect(await countBackends()).toBe(1);
        await passphrase.fill(personPassphrase);
        await ask.getByRole('button', { name: words('approvals.ask.approveAndDo') }).click();
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(jobs.getByRole('progressbar')).toHaveCount(0, { timeout: 90_000 });
        await expect.poll(countBackends).toBe(0);
      });

      await test.step('the log names both', async () => {
        await steps.openScreen('log');
        const log = page.getByRole('region', { name: words('app.nav.log') });
        const row = (name: string) => log.getByRole('row').filter({ hasText: name });
        await expect(row(words('audit.procedure.approvals.decide')).first()).toContainText('Max Berger');
        await expect(row(words('audit.procedure.approvals.request')).first()).toContainText(person.displayName);
        const removed = row(words('audit.procedure.backends.remove')).first();
        await expect(removed).toContainText(person.displayName);
        await expect(removed).toContainText('Max Berger');
        const { entries } = await custos.call('audit.list', { limit: 100 });
        const removal = entries.find(({ procedure }) => procedure === 'backends.remove');
        expect(removal?.userName).toBe(person.displayName);
        expect(removal?.refs['approvedBy']).toBe(max.id);
      });

      await test.step('later on his own: asked for, and nothing happens meanwhile', async () => {
        await steps.addSample();
        await steps.awaitSync();
        await startRemoval();
        await ask.getByLabel(words('approvals.ask.note'), { exact: true }).fill(note);
        await ask.getByRole('button', { name: words('approvals.ask.later') }).click();
        await expect(ask).toContainText(words('approvals.ask.asked'));
        await ask
          .getByRole('button', { name: words('ui.close'), exact: true })
          .last()
          .click();
        await expect(page.getByRole('dialog')).toHaveCount(0);
        expect(await countBackends()).toBe(1);
      });

      await test.step('asking twice is asking once, and nobody decides on his own request', async () => {
        await startRemoval();
        await expect(ask.getByRole('button', { name: words('approvals.beside.open') })).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(ask).toBeHidden();
        await page.keyboard.press('Escape');
        await steps.openScreen('approvals');
        await expect(requests.getByRole('row')).toHaveCount(3);
        await requests.getByRole('row').nth(1).click();
        await expect(page.getByText(words('approvals.decide.own'))).toBeVisible();
        await expect(button(words('approvals.decide.approve'))).toHaveCount(0);
        await button(words('approvals.beside.open')).click();
        await expectNoViolation(page);
      });

      await test.step('the decision-maker finds it when he signs in, and decides with a reason', async () => {
        await steps.lock();
        await signIn(page, words, max.name, personPassphrase);
        await expectSignedIn(page, words);
        const link = page.getByRole('link', { name: words('app.nav.approvals') });
        await expect(link).toContainText('1');
        await steps.openScreen('approvals');
        await requests.getByRole('row').nth(1).click();
        await expectNoViolation(page);
        await button(words('approvals.decide.approve')).click();
        const reason = page.getByLabel(words('approvals.decide.note'), { exact: true });
        await expect(reason).toBeFocused();
        await reason.fill(agreed);
        await button(words('approvals.decide.approve')).click();
        await expect(requests.getByRole('row').nth(1)).toContainText(words('approvals.state.approved'));
        await expect(link).not.toContainText('1');
        await expect(button(words('approvals.carryOut'))).toHaveCount(0);
        expect(await countBackends()).toBe(1);
      });

      await test.step('whoever asked carries it out', async () => {
        await steps.lock();
        await signIn(page, words, person.user, person.passphrase);
        await expectSignedIn(page, words);
        await steps.openScreen('approvals');
        await requests.getByRole('row').nth(1).click();
        const panel = page.getByRole('region', { name: words('approvals.effects') });
        await expectNoViolation(page);
        await expect(panel).toContainText(
          words('approvals.accountMadeBy', { name: person.displayName, when: '' }).trim(),
        );
        await button(words('approvals.carryOut')).click();
        await expect.poll(countBackends, { timeout: 90_000 }).toBe(0);
        await expect(requests.getByRole('row').nth(1)).toContainText(words('approvals.state.used'));
        expect((await custos.call('audit.verify', {})).intact).toBe(true);
      });
    });
  });
