import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { addColleague, expectSignedIn, personPassphrase } from '../fixtures/people.ts';
import { createSteps } from '../fixtures/steps.ts';

const file = path.join(import.meta.dirname, '../../electron/core/backends/added-connectors/testing/in-house-bot.json');
const description = readFileSync(file, 'utf8');

for (const language of chooseVariants('en', 'de'))
  test.describe(language, () => {
    test.use({ language });

    test('a connector comes from a file, is refused with its mistakes, and is trusted by a second person', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(180_000);
      const steps = createSteps(page, words);
      const dialog = page.getByRole('dialog', { name: words('backends.connectors.addTitle') });
      const section = page.getByRole('region', { name: words('backends.connectors.title') });
      const row = section.getByRole('row').filter({ hasText: 'kiosk' });
      const choose = (text: string) =>
        section
          .locator('input[type=file]')
          .setInputFiles({ name: 'kiosk.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await steps.createVault();
      await steps.keepCode();
      await addColleague(custos, 'decisionMaker', 'max', 'Max Berger');
      await expectSignedIn(page, words);
      await steps.openScreen('settings');

      await choose(description.replace('"rows": "items"', '"rowz": "items"'));
      await expect(dialog.getByRole('alert')).toBeVisible();
      await expect(dialog.getByRole('row').filter({ hasText: 'rowz' })).toBeVisible();
      await expectNoViolation(page);
      await expect(dialog.getByRole('button', { name: words('backends.connectors.addSubmit') })).toHaveCount(0);
      await dialog.getByRole('button', { name: words('backends.editor.open') }).click();
      const editor = page.getByRole('dialog', { name: words('backends.editor.title') });
      await expect(editor.getByRole('textbox')).toBeFocused();
      await expect(editor.getByRole('row').filter({ hasText: 'rowz' })).toBeVisible();
      await editor.getByRole('button', { name: words('backends.editor.discard') }).click();
      await expect(editor).toBeHidden();

      await choose(description);
      await expect(dialog).toContainText('POST /dialogs/drop');
      await expectNoViolation(page);
      await dialog.getByRole('button', { name: words('backends.connectors.addSubmit') }).click();
      await expect(dialog).toBeHidden();
      await expect(row).toContainText(words('backends.connectors.untrusted'));
      await expectNoViolation(page);

      await row.getByRole('button', { name: words('backends.connectors.approveNamed', { title: 'Kiosk' }) }).click();
      const ask = page.getByRole('dialog', { name: words('approvals.ask.title') });
      await ask.getByLabel(words('approvals.ask.note'), { exact: true }).fill('in-house');
      await page.keyboard.press('Enter');
      await ask.getByLabel(words('approvals.beside.passphrase'), { exact: true }).fill(personPassphrase);
      await ask.getByLabel(words('approvals.beside.note'), { exact: true }).fill('read it');
      await ask.getByRole('button', { name: words('approvals.ask.approveAndDo') }).click();
      await expect(row).toContainText(words('backends.connectors.approved', { by: 'Max Berger' }));
      await expectNoViolation(page);
    });
  });
