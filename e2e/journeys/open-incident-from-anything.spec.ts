import { expect, test } from '../fixtures/app.ts';
import { createSteps } from '../fixtures/steps.ts';

test('an incident is opened from a message, a finding, a chatbot system and a processor’s notice', async ({
  custos,
  page,
  words,
}) => {
  test.setTimeout(240_000);
  const steps = createSteps(page, words);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  const openFrom = async (origin: 'message' | 'finding' | 'backend' | 'processorNotice') => {
    const from = words('incidents.openedFrom', { origin: words(`incidents.origin.${origin}`) });
    await expect(dialog.getByText(from)).toBeVisible();
    await dialog.getByLabel(words('incidents.titleField'), { exact: true }).fill(origin);
    await dialog.getByRole('button', { name: words('incidents.new.submit') }).click();
    await expect(button(words('incidents.back'))).toBeVisible();
    const { incidents } = await custos.call('incidents.list', {});
    return custos.call('incidents.get', { id: incidents.find(({ title }) => title === origin)!.id });
  };
  await steps.createVault();
  await steps.keepCode();
  await steps.addSample();
  await steps.awaitSync();
  const { backends } = await custos.call('backends.list', {});
  const { id: processorId } = await custos.call('processors.save', { fields: { name: 'Hoster Ltd', country: 'IE' } });

  await test.step('a chatbot system', async () => {
    await steps.openScreen('backends');
    await button(words('incidents.openFrom')).click();
    const { facts, origin } = await openFrom('backend');
    expect(origin).toEqual({ kind: 'backend', backendId: backends[0]!.id });
    expect(facts.backendIds).toEqual([backends[0]!.id]);
  });

  await test.step('a message, whose words stay where they are', async () => {
    await steps.openScreen('transcripts');
    await steps.stateReason('incident', 'V-1');
    await page.getByRole('grid').getByRole('row').nth(1).click();
    await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible();
    await button(words('incidents.openFromMessage')).click();
    const { facts, origin } = await openFrom('message');
    expect(origin.kind).toBe('message');
    expect(facts.botIds).toHaveLength(1);
    expect(facts.description).toBe('');
  });

  await test.step('a finding', async () => {
    await steps.openScreen('findings');
    await page.getByRole('grid').getByRole('row').nth(1).click();
    await button(words('incidents.openFrom')).click();
    expect((await openFrom('finding')).origin.kind).toBe('finding');
  });

  await test.step('a processor’s notice, whose moment is kept apart', async () => {
    await steps.openScreen('records');
    await page.getByRole('tab', { name: words('processors.title') }).click();
    await page.getByRole('grid').getByText('Hoster Ltd').click();
    await button(words('incidents.openFromNotice')).click();
    const { facts, moments } = await openFrom('processorNotice');
    expect(facts.processorIds).toEqual([processorId]);
    expect(moments.processorNotice).not.toBeNull();
    expect(moments.aware).toBeNull();
  });
});
