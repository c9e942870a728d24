import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPdf } from '../../electron/core/documents/testing/read-pdf.ts';
import { expect } from '../fixtures/app.ts';
import { createIncidentSteps } from '../fixtures/incident-steps.ts';
import { describeSample, test } from '../fixtures/request-steps.ts';

// In German; the walk through all screens takes the same dialogs in both languages.
const language = 'de';
test.use({ language });

test('a follow-up tells the authority the numbers that have changed, and what was sent before stays as it left', async ({
  custos,
  page,
  words,
  sample,
  requests,
}) => {
  test.setTimeout(300_000);
  const incidents = createIncidentSteps(page, words);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  const field = (name: string) => dialog.getByLabel(name, { exact: true });
  const submit = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const openView = (name: 'form' | 'changes' | 'files', changes = 0) =>
    dialog.getByRole('tab', { name: words(`notifications.view.${name}`, { missing: 0, changes }) }).click();
  await requests.fillVault(custos, describeSample('Shop', sample));
  const [bot] = (await custos.call('backends.bots', {})).bots;
  await incidents.begin();
  await incidents.openWithFirstPlaybook('A key was published.', 'The log shows calls with it.', true);
  const [summary] = (await custos.call('incidents.list', {})).incidents;
  const { id } = summary!;
  const read = () => custos.call('incidents.get', { id, language });
  const readNotification = async (index: number) => {
    const { notifications } = await read();
    return custos.call('incidents.notification', { id, notificationId: notifications[index]!.id, language });
  };
  const count = async (botName: string) => {
    await page.getByLabel(words('incidentScope.bot'), { exact: true }).selectOption({ label: botName });
    await button(words('incidentScope.preview')).click();
    await expect(page.getByText(words('incidentScope.previewTitle'), { exact: true }).first()).toBeVisible();
    await button(words('incidentScope.keep')).click();
    await expect(button(words('incidentScope.refresh'))).toBeFocused();
  };
  const send = async (reference: string) => {
    await field(words('notifications.dispatch.proof')).fill('receipt in the folder of breaches');
    await field(words('notifications.dispatch.reference')).fill(reference);
    await submit(words('notifications.dispatch.submit'));
    await expect(dialog).toHaveCount(0);
  };

  await test.step('at first the key seems to have opened one bot', async () => {
    await count(words('incidentScope.botOf', { bot: bot!.name, system: 'Shop' }));
  });

  await test.step('the initial notification says so, and counts once it has left', async () => {
    await incidents.show('notify');
    await button(words('notifications.draft')).click();
    const chosen = field(words('notifications.authority'));
    await chosen.selectOption(await chosen.locator('option', { hasText: 'BayLDA' }).innerText());
    await submit(words('notifications.draft.submit'));
    await expect(dialog.getByRole('tab', { name: words('notifications.view.form') })).toBeVisible();
    expect((await read()).authorityTold).toBeNull();
    await submit(words('notifications.dispatch'));
    await send('LDA-1-26');
    const { authorityTold, scopes, notifications } = await read();
    expect(authorityTold).not.toBeNull();
    expect(notifications[0]!.scopeId).toBe(scopes.find(({ isFrozen }) => isFrozen)!.id);
  });
  const before = (await readNotification(0)).values;

  await test.step('then it proves to have opened all of them', async () => {
    await incidents.show('assess');
    await button(words('incidentScope.selectAnew')).click();
    await count(words('incidentScope.allBots'));
  });

  await test.step('the follow-up is prefilled with what is new, and shows what has changed', async () => {
    await incidents.show('notify');
    await button(words('notifications.draft')).click();
    await expect(dialog.getByRole('radio', { name: words('notifications.type.followUp.what') })).toBeChecked();
    await submit(words('notifications.draft.submit'));
    await expect(dialog.getByRole('tab', { name: words('notifications.view.form') })).toBeVisible();
    const { changedSince, authority } = await readNotification(0);
    expect(authority.name).toContain('BayLDA');
    const people = changedSince.find(({ number }) => number === 68);
    expect(Number(people!.now)).toBeGreaterThan(Number(people!.before));
    await openView('changes', changedSince.length);
    const row = dialog.getByRole('row').filter({ hasText: /^68\. / });
    await expect(row.getByRole('cell').first()).toHaveText(people!.before);
    await expect(row.getByRole('cell').last()).toHaveText(people!.now);
  });

  await test.step('what somebody corrects is stored by itself, and leads back to what was prefilled', async () => {
    await openView('form');
    const { fields } = await readNotification(0);
    const people = fields.find(({ number }) => number === 68)!;
    await dialog.getByRole('button', { name: new RegExp(`^${people.section}`) }).click();
    const place = dialog.locator('[data-field="68"]');
    const input = place.getByRole('spinbutton');
    const prefilled = await input.inputValue();
    await input.fill('9999');
    await expect.poll(async () => (await readNotification(0)).values['68']).toBe(9999);
    await place.getByRole('button', { name: new RegExp(`^${words('notifications.form.restore')}`) }).click();
    await expect(input).toHaveValue(prefilled);
    await expect.poll(async () => (await readNotification(0)).values['68']).toBe(Number(prefilled));
  });

  await test.step('it leaves with the new numbers; the first one says what it said', async () => {
    await openView('files');
    const file = path.join(custos.folder, 'follow-up.pdf');
    await custos.answerSaveDialog(file);
    await submit(words('notifications.export.submit'));
    await expect(dialog.getByText(words('notifications.export.written'))).toBeVisible();
    const { values } = await readNotification(0);
    const said = (await readPdf(readFileSync(file))).pages.join(' ').replace(/[\s­]+/g, ' ');
    expect(said).toContain(String(values['68']));
    expect(said).toContain('LDA-1-26');
    await submit(words('notifications.dispatch'));
    await send('LDA-2-26');
    await expect(page.getByText('LDA-2-26')).toBeVisible();
    const { notifications, scopes } = await read();
    expect(notifications.map(({ type, dispatch }) => [type, dispatch?.reference])).toEqual([
      ['followUp', 'LDA-2-26'],
      ['initial', 'LDA-1-26'],
    ]);
    expect(scopes.filter(({ isFrozen }) => isFrozen)).toHaveLength(2);
    expect((await readNotification(1)).values).toEqual(before);
  });
});
