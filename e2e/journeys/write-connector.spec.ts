import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { projectFolder } from '../fixtures/electron-folder.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { addColleague, expectSignedIn } from '../fixtures/people.ts';
import { startSampleProcess, type SampleProcess } from '../fixtures/sample-server.ts';
import { createSteps } from '../fixtures/steps.ts';

const json = readFileSync(path.join(projectFolder, 'electron', 'sample', 'openapi.json'), 'utf8');
/** With a comment it is YAML. */
const files = { en: { name: 'openapi.json', text: json }, de: { name: 'openapi.yaml', text: `# 1.0\n${json}` } };
const stays = { en: 'Backups', de: 'Sicherungen' };

interface Draft {
  name: string;
  title: string;
  erasure: { resources: { removes?: string }[] };
  residuals: unknown[];
}

/** What no OpenAPI file says, and its author has to. */
function complete(text: string): string {
  const draft = JSON.parse(text) as Draft;
  for (const resource of draft.erasure.resources) resource.removes = 'hard';
  draft.residuals = [{ where: stays, what: stays, whoActs: stays }];
  return JSON.stringify({ ...draft, name: 'kiosk', title: 'Kiosk' }, null, 2);
}

let sample: SampleProcess;
test.beforeAll(async () => {
  sample = await startSampleProcess('--share', '8');
});
test.afterAll(() => sample?.stop());

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('a description is drafted from an OpenAPI file, corrected, tried, added and approved', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(300_000);
      const started = new Date();
      const steps = createSteps(page, words);
      const editor = page.getByRole('dialog', { name: words('backends.editor.title') });
      const area = editor.getByLabel(words('backends.editor.text'), { exact: true }).and(page.locator('textarea'));
      const checked = (count: number) => editor.getByText(words('backends.editor.checked', { count }), { exact: true });
      const part = (id: 'text' | 'trial') => editor.getByRole('tab', { name: words(`backends.editor.${id}`) }).click();
      await steps.createVault();
      await steps.keepCode();
      await addColleague(custos, 'decisionMaker', 'max', 'Max Berger');
      await expectSignedIn(page, words);
      await steps.openScreen('settings');

      await test.step('what the file offers is chosen already', async () => {
        await page.getByRole('button', { name: words('backends.editor.new') }).click();
        await editor.getByLabel(words('backends.editor.from.openApi')).check();
        const { name, text } = files[language];
        const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
        await editor.locator('input[type=file]').setInputFiles(file);
        const messages = editor.getByLabel(words('backends.editor.purpose.messages'), { exact: true });
        await expect(messages).toHaveValue('GET /v1/conversations/{id}/messages');
        await expectNoViolation(page);
        await editor.getByRole('button', { name: words('backends.editor.startSubmit') }).click();
      });

      await test.step('what it does not say is named with its line', async () => {
        await expect(area).toBeFocused();
        await expect(checked(3)).toBeVisible();
        await expect(editor.getByRole('button', { name: words('backends.connectors.addSubmit') })).toHaveCount(0);
        await expectNoViolation(page);
        const lines = (await area.inputValue()).split('\n');
        const line = lines.findIndex((one) => one.includes('"residuals"')) + 1;
        await editor.getByRole('button', { name: words('backends.editor.showLine', { line }) }).click();
        await expect(area).toBeFocused();
        const chosen = await area.evaluate((field) => {
          const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
          return value.slice(selectionStart, selectionEnd);
        });
        expect(chosen).toContain('"residuals"');
      });

      await test.step('a slip is seen while typing', async () => {
        const right = complete(await area.inputValue());
        await area.fill(right.replace('"externalId": "id"', '"externalID": "id"'));
        await expect(editor.getByRole('row').filter({ hasText: /[“„]externalID/ })).toBeVisible();
        await area.fill(right);
        await expect(checked(0)).toBeVisible();
        await expectNoViolation(page);
      });

      await test.step('lists and one person are asked for, and nothing is deleted', async () => {
        await part('trial');
        await editor.getByLabel(words('backends.address'), { exact: true }).fill(sample.baseUrl);
        await editor.locator('input[type=password]').fill(sample.token);
        await editor.getByLabel(words('backends.editor.lookupKind'), { exact: true }).fill('user');
        const [first] = (
          (await sample.ask('GET', '/v1/conversations?limit=1')).body as { items: { personId: string }[] }
        ).items;
        await editor.getByLabel(words('backends.editor.lookupValue'), { exact: true }).fill(first!.personId);
        const submit = editor.getByRole('button', { name: words('backends.editor.trialSubmit'), exact: true });
        await submit.click();
        await steps.stateReason('quality', 'K-1');
        await submit.click();
        await editor.getByRole('checkbox', { name: words('backends.private.agree') }).check();
        await submit.click();
        await expect(editor.getByText(words('backends.editor.tried', { failed: 0 }))).toBeVisible({ timeout: 30_000 });
        const messages = editor.getByRole('region', { name: words('backends.editor.step.messages') });
        await messages.locator('summary').filter({ hasText: 'GET http' }).first().click();
        const headers = messages.getByLabel(words('backends.editor.requestHeaders'));
        await expect(headers).toContainText(`authorization: ${words('backends.editor.hidden')}`);
        const lookup = editor.getByRole('region', { name: words('backends.editor.step.people') });
        await expect(lookup).toContainText(words('backends.editor.found', { count: 1 }));
        await expectNoViolation(page);
        expect(await sample.readDeletions(started)).toEqual([]);
      });

      await test.step('it is added as untrusted, and no system of it is', async () => {
        await editor.getByRole('button', { name: words('backends.connectors.addSubmit') }).click();
        await expect(editor).toBeHidden();
        await steps.openScreen('backends');
        await page
          .getByRole('button', { name: words('backends.add'), exact: true })
          .first()
          .click();
        const adding = page.getByRole('dialog', { name: words('backends.add') });
        const choice = words('backends.untrusted.choice', { title: 'Kiosk' });
        await adding.getByLabel(words('backends.connector'), { exact: true }).selectOption({ label: choice });
        await expect(adding.getByRole('alert')).toContainText(words('backends.untrusted.title'));
        await expect(adding.getByRole('button', { name: words('backends.addSubmit'), exact: true })).toHaveCount(0);
        await expectNoViolation(page);
        await page.keyboard.press('Escape');
      });

      await test.step('a second person approves it', async () => {
        await steps.openScreen('settings');
        const section = page.getByRole('region', { name: words('backends.connectors.title') });
        const row = section.getByRole('row').filter({ hasText: 'kiosk' });
        await expect(row).toContainText(words('backends.connectors.untrusted'));
        await row.getByRole('button', { name: words('backends.connectors.approveNamed', { title: 'Kiosk' }) }).click();
        await steps.agreeBeside('in-house');
        await expect(row).toContainText(words('backends.connectors.approved', { by: 'Max Berger' }));
      });
    });
  });
