import { expect } from '../fixtures/app.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { test } from '../fixtures/request-steps.ts';

test.use({ language: 'de', faults: 'lying-delete' });

test('a system that says yes and keeps everything is named, and the case cannot be closed as erased', async ({
  custos,
  page,
  words,
  sample,
  requests,
}) => {
  test.setTimeout(300_000);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const person = await requests.begin(custos, sample);
  await requests.inviteSecondPerson(custos);
  const id = await requests.planErasure(custos, person.email);
  const readPlan = async () => (await custos.call('requests.plan', { id })).plan;
  await requests.executeBeside(custos, (await readPlan())!);
  await expect.poll(async () => (await readPlan())?.state, { timeout: 120_000 }).toBe('partial');
  const kept = (await readPlan())!.backends[0]!.counts.stillThere ?? 0;
  expect(kept).toBeGreaterThan(0);
  for (const each of person.conversations)
    expect((await sample.ask('GET', `/v1/conversations/${each}`)).status).toBe(200);

  await requests.stage('verify');
  await expect(page.getByText(words('requests.verify.stillThere', { count: kept }))).toBeVisible();
  await expect(button(words('requests.verify.certificate'))).toBeDisabled();
  await expectNoViolation(page);
  await requests.stage('close');
  await page.getByLabel(words('requests.outcome'), { exact: true }).selectOption('erased');
  await button(words('requests.close')).click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect((await custos.call('requests.get', { id })).state).toBe('open');
  // The vault keeps its copy while the system keeps the original.
  expect((await custos.call('requests.scope', { id })).conversations.length).toBeGreaterThan(0);
});
