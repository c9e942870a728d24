import { testAuthority, valid } from '../../electron/core/backends/testing/issued-certificates.ts';
import {
  sendJson,
  startScriptedServer,
  type ScriptedServer,
} from '../../electron/core/backends/testing/start-server.ts';
import { expect, test } from '../fixtures/app.ts';
import { createSteps } from '../fixtures/steps.ts';

let server: ScriptedServer;
test.beforeAll(async () => {
  server = await startScriptedServer(
    (request, response) =>
      sendJson(response, request.url === '/v1/status' ? { version: '1' } : { items: [], total: 0, nextCursor: null }),
    { certificate: valid },
  );
});
test.afterAll(() => server.close());

test('an internal system behind a company certificate is reached after a yes and with that certificate', async ({
  page,
  words,
}) => {
  const steps = createSteps(page, words);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByLabel(name, { exact: true });
  await steps.createVault();
  await steps.keepCode();
  await steps.openScreen('backends');

  await button(words('backends.add')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('backends.name'), { exact: true }).fill('Shop');
  await dialog.getByLabel(words('backends.address'), { exact: true }).fill(server.baseUrl);
  await dialog.getByRole('textbox').nth(2).fill('token');
  await expect(dialog.getByRole('checkbox')).toHaveCount(0);
  await dialog.getByRole('button', { name: words('backends.addSubmit') }).click();
  const agreement = dialog.getByRole('checkbox', { name: words('backends.private.agree') });
  await expect(agreement).toBeVisible();
  // A yes is for one address: it goes with the next letter typed.
  await agreement.check();
  await dialog.getByLabel(words('backends.address'), { exact: true }).fill(`${server.baseUrl}/`);
  await expect(agreement).toBeHidden();
  await dialog.getByRole('button', { name: words('backends.addSubmit') }).click();
  await agreement.check();
  await dialog.getByRole('button', { name: words('backends.addSubmit') }).click();
  await expect(dialog).toBeHidden();

  await button(words('backends.check')).click();
  await expect(page.getByText(words('backends.check.issuer', { issuer: 'Muster Root CA, Muster AG' }))).toBeVisible();
  expect(server.requests).toHaveLength(0);

  await steps.openScreen('settings');
  await button(words('backends.network.edit')).click();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'root.pem', mimeType: 'text/plain', buffer: Buffer.from(testAuthority) });
  await expect(field(words('backends.network.addCertificate'))).toHaveValue(/BEGIN CERTIFICATE/);
  await button(words('ui.save')).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Muster Root CA, Muster AG')).toBeVisible();

  await steps.openScreen('backends');
  await button(words('backends.check')).click();
  await expect(page.getByText(words('backends.check.residuals'))).toBeVisible();
  await expect(page.getByText(words('backends.check.issuer', { issuer: 'Muster Root CA, Muster AG' }))).toBeHidden();
  expect(server.requests.length).toBeGreaterThan(0);
});
