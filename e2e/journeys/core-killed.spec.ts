import { describeProblem } from '../../shared/errors/describe.ts';
import { expect, test } from '../fixtures/app.ts';
import { freezeCore, killCore } from '../fixtures/core-process.ts';
import { createSteps } from '../fixtures/steps.ts';

// Long enough to be in the middle of.
test.use({ sampleSize: 'whole' });

test('core killed in the middle of a sync: the window says so, unlocking works, the sync goes on', async ({
  custos,
  page,
  words,
}) => {
  test.setTimeout(180_000);
  const steps = createSteps(page, words);
  await steps.createVault();
  await steps.keepCode();
  await steps.addSample();
  await killCore(custos.app);

  await expect(page.getByRole('heading', { name: words('vault.unlock.title') })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(describeProblem('core.unavailable', 'en'));
  await steps.unlock();
  // Whoever was there comes back to the screen where he was.
  await expect(page.getByRole('heading', { level: 1, name: words('app.nav.backends') })).toBeVisible();

  const readBackend = async () => (await custos.call('backends.list', {})).backends[0];
  await expect.poll(async () => (await readBackend())?.lastSync?.outcome, { timeout: 90_000 }).toBe('done');
  expect((await readBackend())?.conversations).toBeGreaterThanOrEqual(4000);
  await steps.lock();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await steps.unlock();
  expect((await custos.call('audit.verify', {})).intact).toBe(true);
});

test('a call that core dies under is answered, not left hanging', async ({ custos, page }) => {
  test.skip(process.platform === 'win32', 'no process can be stopped there');
  await freezeCore(custos.app);
  // Held in the page, so that this test goes on once the call is on its way and not sooner: a new core would answer it.
  const pending = await page.evaluateHandle(() => ({
    reply: window.custos.call('vault.create', {
      user: 'eva',
      displayName: 'Eva',
      passphrase: 'vier alte Kähne im Hafen',
      controller: { name: 'Muster GmbH' },
    }),
  }));
  await killCore(custos.app);
  const answer = await pending.evaluate(({ reply }) => reply);
  expect(answer).toEqual({ problem: expect.objectContaining({ code: 'core.unavailable' }) as unknown });
  await expect
    .poll(async () => {
      const reply = await custos.callRaw('vault.status', {});
      return 'ok' in reply;
    })
    .toBe(true);
});
