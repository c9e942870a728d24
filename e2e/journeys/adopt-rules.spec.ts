import path from 'node:path';
import { makePublisher, shippedAccess, signFile } from '../../electron/core/deadlines/testing/signed-file.ts';
import { expect, test } from '../fixtures/app.ts';
import { createSteps } from '../fixtures/steps.ts';

/** As the file names him. */
const publisherName = 'Kanzlei Muster';

test.use({ language: 'de' });

test('rules from a signed file are adopted only after their publisher is trusted, and move the dates they showed', async ({
  custos,
  page,
  words,
}) => {
  test.setTimeout(180_000);
  const steps = createSteps(page, words);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  const publisher = makePublisher();
  // Access is answered within two months, as no law has it.
  const rules = [{ ...shippedAccess, amount: 2 }];
  const file = signFile(path.join(custos.folder, 'rules.custos-rules'), publisher, { rules });
  await steps.createVault();
  await steps.keepCode();
  await custos.answerOpenDialog(file);
  const { id, number } = await custos.call('requests.open', {
    kind: 'access',
    regime: 'EU',
    region: 'DE-BE',
    receivedAt: new Date().toISOString(),
    channel: 'email',
  });
  const before = (await custos.call('requests.get', { id })).dueOn;

  await test.step('the file of a stranger is shown and not adopted', async () => {
    await steps.openScreen('settings');
    await button(words('deadlines.update')).click();
    await dialog
      .getByRole('button', { name: words('ui.file.chooseNamed', { label: words('deadlines.file') }) })
      .click();
    await expect(dialog.getByText(words('deadlines.notTrusted'))).toBeVisible();
    await expect(dialog.getByRole('row', { name: new RegExp(number) })).toBeVisible();
    await expect(dialog.getByRole('button', { name: words('deadlines.adopt', { count: 1 }) })).toHaveCount(0);
    await button(words('ui.cancel')).click();
  });

  await test.step('his key is trusted, and its fingerprint shown', async () => {
    await button(words('deadlines.trust')).click();
    await page.getByLabel(words('deadlines.publisher'), { exact: true }).fill(publisherName);
    await page.getByLabel(words('deadlines.publicKey'), { exact: true }).fill(publisher.publicKey);
    await dialog.getByRole('button', { name: words('deadlines.trust'), exact: true }).click();
    await expect(dialog.getByText(words('deadlines.trustedNow', { name: publisherName }))).toBeVisible();
    await dialog
      .getByRole('button', { name: words('ui.close'), exact: true })
      .last()
      .click();
  });

  await test.step('now it is adopted, and the case falls due when it said', async () => {
    await button(words('deadlines.update')).click();
    await dialog
      .getByRole('button', { name: words('ui.file.chooseNamed', { label: words('deadlines.file') }) })
      .click();
    await dialog.getByRole('button', { name: words('deadlines.adopt', { count: 1 }) }).click();
    await expect(dialog.getByText(words('deadlines.adoptedNow', { count: 1 }))).toBeVisible();
    await dialog
      .getByRole('button', { name: words('ui.close'), exact: true })
      .last()
      .click();
    await expect(page.getByRole('table', { name: words('deadlines.packs') })).toContainText(publisherName);
    expect((await custos.call('requests.get', { id })).dueOn > before).toBe(true);
  });
});
