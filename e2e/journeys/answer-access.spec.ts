import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openArchive } from '../../electron/core/documents/testing/read-archive.ts';
import { readPdf } from '../../electron/core/documents/testing/read-pdf.ts';
import { expect } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { test } from '../fixtures/request-steps.ts';

for (const language of chooseVariants('de', 'en'))
  test.describe(language, () => {
    test.use({ language });

    test('a pasted mail becomes a case, and the case a package that goes out with a letter', async ({
      custos,
      page,
      words,
      sample,
      requests,
    }) => {
      test.setTimeout(300_000);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const dialog = page.getByRole('dialog');
      const person = await requests.begin(custos, sample);

      await requests.openFromMail(person.email, 'Ich bitte um Auskunft nach Art. 15 DSGVO.');
      const [row] = (await custos.call('requests.list', {})).requests;
      expect(row).toMatchObject({ kind: 'access', regime: 'EU', state: 'open' });
      const id = row!.id;

      await requests.stage('package');
      await expect(page.getByText(words('requests.package.notIdentified'))).toBeVisible();
      await requests.confirmIdentity();
      await requests.acceptAll();

      await requests.stage('review');
      const all = page.getByRole('button', {
        name: new RegExp(`^${words('requests.review.allNamed', { name: '' }).trim()}`),
      });
      await expect(all.first()).toBeVisible();
      await page
        .getByRole('button', { name: new RegExp(`^${words('requests.review.readNamed', { name: '' }).trim()}`) })
        .first()
        .click();
      await expect(page.getByText(words('requests.review.panel'))).toBeVisible();
      await expectNoViolation(page);
      await button(words('requests.review.back')).click();
      await requests.reviewAll();
      const { progress } = await custos.call('requests.scope', { id });
      expect(progress.messages).toBeGreaterThan(0);
      expect(progress.undecided).toBe(0);

      await requests.stage('package');
      await button(words('requests.package.build')).click();
      const archive = path.join(custos.folder, 'copy.zip');
      const letter = path.join(custos.folder, 'passphrase.pdf');
      await custos.answerSaveDialog(archive, letter);
      await dialog.getByRole('button', { name: words('requests.package.submit'), exact: true }).click();
      await expect.poll(() => existsSync(archive) && existsSync(letter), { timeout: 60_000 }).toBe(true);
      await expect(dialog).toHaveCount(0);
      // Names stay readable without the passphrase; contents and the address do not.
      const bytes = readFileSync(archive).toString('latin1');
      expect(bytes.startsWith('PK')).toBe(true);
      expect(bytes).not.toContain(person.email);
      const written = (await readPdf(readFileSync(letter))).pages.join(' ').replace(/\s+/g, '');
      const passphrase = /(?:[a-z]{5}-){4}[a-z]{5}/.exec(written)?.[0];
      const files = await openArchive(readFileSync(archive), passphrase);
      const json = [...files]
        .filter(([name]) => name.endsWith('.json'))
        .map(([, text]) => Buffer.from(text).toString());
      expect(json.join('\n')).toContain(person.conversations[0]);

      await requests.stage('close');
      await expect(page.getByText(words('requests.close.notAnswered'))).toBeVisible();
      await requests.sendLetter('completionAccess', {});
      await expect(page.getByText(words('requests.close.notAnswered'))).toHaveCount(0);
      await button(words('requests.close')).click();
      await expect.poll(async () => (await custos.call('requests.get', { id })).outcome).toBe('granted');
    });
  });
