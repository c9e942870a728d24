import { describeProblem } from '../../shared/errors/describe.ts';
import { expect, test } from '../fixtures/app.ts';
import { addColleague, expectSignedIn, personPassphrase, signIn } from '../fixtures/people.ts';
import { createSteps, person } from '../fixtures/steps.ts';

test('removing somebody replaces the keys by itself, and everybody else goes on', async ({ custos, page, words }) => {
  test.setTimeout(300_000);
  const steps = createSteps(page, words);
  const jobs = page.getByRole('region', { name: words('jobs.title') });
  const storedConversations = async () => (await custos.call('backends.list', {})).backends[0]?.conversations;
  await steps.createVault();
  await steps.keepCode();
  const leaving = await addColleague(custos, 'reviewer', 'jan', 'Jan Vogt');
  const staying = await addColleague(custos, 'reviewer', 'maria', 'Maria Lang');
  await expectSignedIn(page, words);
  await steps.addSample();
  await steps.awaitSync();
  const stored = await storedConversations();
  expect(stored).toBeGreaterThan(200);

  await test.step('the removal starts the replacement', async () => {
    await custos.call('users.remove', { id: leaving.id });
    await expect(jobs).toContainText(words('jobs.name.vault.rotateKey'));
    await expect(jobs).toContainText(words('jobs.result.vault.rotateKey'), { timeout: 120_000 });
    const { rotationDue } = await custos.call('users.list', {});
    expect(rotationDue).toEqual({ register: null, content: null });
    expect(await storedConversations()).toBe(stored);
  });

  await test.step('a copy of the old state was kept, and says until when', async () => {
    await steps.openScreen('settings');
    const copies = page.getByRole('table', { name: words('vault.automatic.title') });
    await expect(copies).toContainText(words('vault.automatic.cause.rotation'));
  });

  await test.step('the one who left cannot get in', async () => {
    await steps.lock();
    await expect(page.getByLabel(words('vault.user'), { exact: true }).locator('option')).toHaveText(
      [person.user, staying.name].sort(),
    );
    const reply = await custos.callRaw('vault.unlock', { user: leaving.name, passphrase: personPassphrase });
    expect(reply).toMatchObject({ problem: { code: 'vault.wrongPassphrase' } });
  });

  await test.step('who was absent reads on', async () => {
    await signIn(page, words, staying.name, personPassphrase);
    await expectSignedIn(page, words);
    await steps.openScreen('transcripts');
    await steps.stateReason('review', '2026-001');
    await page.getByLabel(words('transcripts.words'), { exact: true }).fill('label');
    await expect(page.getByRole('grid').locator('mark').first()).toBeVisible();
    expect(await storedConversations()).toBe(stored);
  });

  await test.step('by hand it goes the same way', async () => {
    await steps.lock();
    await signIn(page, words, person.user, person.passphrase);
    await steps.openScreen('settings');
    const section = page.getByRole('region', { name: words('vault.rotation.title') });
    await section.getByLabel(words('vault.rotation.cause'), { exact: true }).selectOption('suspectedLeak');
    await section.getByRole('button', { name: words('vault.rotation.submit') }).click();
    await expect(section).toContainText(words('vault.rotation.doneBoth'), { timeout: 120_000 });
    await expect(page.getByText(describeProblem('internal', 'en'))).toHaveCount(0);
    expect((await custos.call('audit.verify', {})).intact).toBe(true);
    const { entries } = await custos.call('audit.list', { limit: 50 });
    const causes = entries.filter(({ procedure }) => procedure === 'vault.rotateKey').map(({ refs }) => refs['cause']);
    expect(causes).toEqual(expect.arrayContaining(['suspectedLeak', 'accessWithdrawn']));
  });
});
