import { expect } from '../fixtures/app.ts';
import { test } from '../fixtures/request-steps.ts';

test.use({ language: 'de' });

test('a case is extended and refused with its ground, another one restricts what was said until the person is told', async ({
  custos,
  page,
  words,
  sample,
  requests,
}) => {
  test.setTimeout(300_000);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const newest = async () => {
    const list = await custos.call('requests.list', {});
    return list.requests.toSorted((one, other) => other.number.localeCompare(one.number))[0]!;
  };
  const person = await requests.begin(custos, sample);

  await test.step('the extension moves the date once its letter has left', async () => {
    await requests.openFromMail(person.email, 'Ich bitte um Auskunft nach Art. 15 DSGVO.');
    const { id, dueOn } = await newest();
    await requests.stage('intake');
    await requests.sendLetter('extension', {});
    const extended = await custos.call('requests.get', { id });
    expect(extended.dueOn > dueOn).toBe(true);
    expect(extended.events.map(({ type }) => type)).toContain('extended');
  });

  await test.step('the refusal closes it only with a ground and after dispatch', async () => {
    const { id } = await newest();
    await requests.stage('close');
    const outcome = page.getByLabel(words('requests.outcome'), { exact: true });
    await outcome.selectOption('refused');
    await button(words('requests.close')).click();
    await expect(page.getByRole('alert')).toBeVisible();
    expect((await custos.call('requests.get', { id })).state).toBe('open');
    await requests.sendLetter('refusal', {});
    await outcome.selectOption('refused');
    await page.getByLabel(words('requests.ground'), { exact: true }).selectOption('gdpr.12_5.excessive');
    await button(words('requests.close')).click();
    await expect.poll(async () => (await custos.call('requests.get', { id })).outcome).toBe('refused');
    await button(words('requests.back')).click();
  });

  await test.step('what is restricted is found by no search until the person was told', async () => {
    await requests.openFromMail(person.email, 'Bitte schränken Sie die Verarbeitung ein (Art. 18 DSGVO).');
    const { id, kind } = await newest();
    expect(kind).toBe('restriction');
    await requests.confirmIdentity();
    await requests.acceptAll();
    await button(words('requests.restriction.submit')).click();
    await expect.poll(async () => (await custos.call('requests.get', { id })).isRestricted).toBe(true);
    const stored = (await custos.call('requests.scope', { id })).conversations;
    expect(stored.length).toBeGreaterThan(0);
    const read = await custos.callRaw('transcripts.get', {
      conversationId: stored[0]!.conversationId,
      reason: { purpose: 'request', caseId: '1', note: '' },
    });
    expect(read).toMatchObject({ problem: { code: 'conversation.restricted' } });

    await requests.stage('close');
    await requests.sendLetter('restrictionLifted', {});
    await requests.stage('find');
    await page.getByLabel(words('requests.record.note'), { exact: true }).fill('the accuracy was verified');
    await button(words('requests.restriction.lift')).click();
    await expect.poll(async () => (await custos.call('requests.get', { id })).isRestricted).toBe(false);
  });
});
