import { expect, test } from '../fixtures/app.ts';
import { addColleague } from '../fixtures/people.ts';
import { createRequestSteps, findSamplePerson } from '../fixtures/request-steps.ts';
import { startSampleProcess } from '../fixtures/sample-server.ts';
import { createSteps } from '../fixtures/steps.ts';

test.use({ language: 'de' });

test('a system that says yes and keeps everything is named, and the case cannot be closed as erased', async ({
  custos,
  page,
  words,
}) => {
  test.setTimeout(300_000);
  const steps = createSteps(page, words);
  const requests = createRequestSteps(page, words);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const sample = await startSampleProcess('--faults', 'lying-delete');
  try {
    await steps.createVault();
    await steps.keepCode();
    await requests.connect(custos, sample);
    const person = await findSamplePerson(sample);
    await addColleague(custos, 'decisionMaker', 'max', 'Max Berger');
    await steps.putReasonOff();
    await requests.openFromMail(person.email, 'Bitte löschen Sie alle meine Daten (Art. 17 DSGVO).');
    const id = (await custos.call('requests.list', {})).requests[0]!.id;
    const readPlan = async () => (await custos.call('requests.plan', { id })).plan;
    await requests.confirmIdentity();
    await requests.acceptAll();
    await requests.stage('erase');
    await button(words('requests.erase.plan')).click();
    await expect.poll(async () => (await readPlan())?.state, { timeout: 60_000 }).toBe('draft');
    await requests.executeBeside(custos, (await readPlan())!);
    await expect.poll(async () => (await readPlan())?.state, { timeout: 120_000 }).toBe('partial');
    const kept = (await readPlan())!.backends[0]!.counts.stillThere ?? 0;
    expect(kept).toBeGreaterThan(0);
    for (const each of person.conversations)
      expect((await sample.ask('GET', `/v1/conversations/${each}`)).status).toBe(200);

    await requests.stage('verify');
    await expect(page.getByText(words('requests.verify.stillThere', { count: kept }))).toBeVisible();
    await expect(button(words('requests.verify.certificate'))).toBeDisabled();
    await requests.stage('close');
    await page.getByLabel(words('requests.outcome'), { exact: true }).selectOption('erased');
    await button(words('requests.close')).click();
    await expect(page.getByRole('alert')).toBeVisible();
    expect((await custos.call('requests.get', { id })).state).toBe('open');
    // The vault keeps its copy while the system keeps the original.
    expect((await custos.call('requests.scope', { id })).conversations.length).toBeGreaterThan(0);
  } finally {
    await sample.stop();
  }
});
