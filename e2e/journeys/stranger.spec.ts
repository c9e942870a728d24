import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { verifyCertificate } from '../../electron/core/index.ts';
import { readPdf } from '../../electron/core/documents/testing/read-pdf.ts';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { createIncidentSteps } from '../fixtures/incident-steps.ts';
import { inviteInWindow } from '../fixtures/people.ts';
import { createRequestSteps } from '../fixtures/request-steps.ts';
import { createSteps } from '../fixtures/steps.ts';
import { findAddresses } from '../fixtures/find-addresses.ts';

for (const language of chooseVariants('de', 'en'))
  test.describe(language, () => {
    test.use({ language });

    test('a stranger answers an access request, erases a person, exports the register and drills a breach', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(420_000);
      const steps = createSteps(page, words);
      const requests = createRequestSteps(page, words);
      const incidents = createIncidentSteps(page, words);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const dialog = page.getByRole('dialog');
      const submit = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
      const inFolder = (name: string) => path.join(custos.folder, name);
      const expectFile = (file: string) => expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);

      await steps.createVault();
      await steps.keepCode();
      await steps.addSample();
      await steps.awaitSync();
      await inviteInWindow(page, words, { name: 'max', displayName: 'Max Berger' }, 'decisionMaker');

      await steps.openScreen('transcripts');
      await steps.stateReason('request', '2026-034');
      const [asksForAccess, asksForErasure] = await findAddresses(page, words);

      await test.step('an access request is answered with a package and a letter', async () => {
        await requests.openFromMail(asksForAccess, 'Ich bitte um Auskunft nach Art. 15 DSGVO.');
        await requests.confirmIdentity();
        await requests.acceptAll();
        await requests.reviewAll();
        await requests.stage('package');
        await button(words('requests.package.build')).click();
        const [archive, letter] = [inFolder('copy.zip'), inFolder('passphrase.pdf')];
        await custos.answerSaveDialog(archive, letter);
        await submit(words('requests.package.submit'));
        await expectFile(archive);
        await expectFile(letter);
        await expect(dialog).toHaveCount(0);
        await requests.stage('close');
        await requests.sendLetter('completionAccess', {});
        await requests.close('granted');
        await button(words('requests.back')).click();
      });

      await test.step('a person is erased on the word of a second one, read back and certified', async () => {
        const id = await requests.planErasure(custos, asksForErasure);
        const { plan } = await custos.call('requests.plan', { id });
        await requests.executeBeside(custos, plan!);
        const readState = async () => (await custos.call('requests.plan', { id })).plan?.state;
        await expect.poll(readState, { timeout: 120_000 }).toBe('verified');
        await requests.stage('verify');
        const certificate = inFolder('certificate.json');
        await custos.answerSaveDialog(certificate);
        await button(words('requests.verify.certificateJson')).click();
        await expectFile(certificate);
        expect(verifyCertificate(readFileSync(certificate)).intact).toBe(true);
        await requests.finishTasks();
        await requests.stage('close');
        await requests.sendLetter('completionErasure', {});
        await requests.close('erased');
      });

      await test.step('a bot becomes a record, and the register a file', async () => {
        await steps.openScreen('records');
        await button(words('records.new')).click();
        await dialog.getByLabel(words('records.start.entry'), { exact: true }).selectOption('support-bot');
        await submit(words('records.start.submit'));
        await dialog.getByLabel(words('records.field.name'), { exact: true }).fill('Shop');
        await submit(words('records.saveDraft'));
        await expect(dialog).toHaveCount(0);
        await button(words('records.release')).click();
        await dialog.getByLabel(words('records.releaseNote'), { exact: true }).fill('complete');
        await submit(words('records.release'));
        await steps.agreeBeside('complete');
        await page.getByRole('tab', { name: words('records.part.export'), exact: true }).click();
        const file = inFolder('register.xlsx');
        await custos.answerSaveDialog(file);
        await button(words('records.export.submit')).click();
        await expectFile(file);
        expect(JSON.stringify(await readExcelFile(file))).toContain('Shop');
      });

      await test.step('a breach is drilled, and its report says how it went', async () => {
        await steps.openScreen('incidents');
        await page.getByRole('tab', { name: words('incidents.drills'), exact: true }).click();
        await button(words('incidentRegister.drill.start')).click();
        await submit(words('incidentRegister.drill.submit'));
        await expect(button(words('incidents.back'))).toBeVisible();
        await incidents.show('notify');
        await incidents.advise('authority', 'notify', 'Conversations could be read.');
        await incidents.fillDecision('authority', {
          choice: 'notify',
          name: 'Max Berger',
          position: 'CEO',
          reasons: 'Conversations could be read.',
        });
        await incidents.keepDecision('authority', 'notify');
        await incidents.show('learn');
        await button(words('incidents.close')).click();
        await submit(words('incidents.close'));
        await expect(dialog.getByRole('alert')).toBeVisible();
        await dialog.getByLabel(words('incidents.note'), { exact: true }).fill('end of the exercise');
        await submit(words('incidents.close.anyway'));
        await expect(dialog).toHaveCount(0);
        await button(words('incidents.back')).click();
        await page.getByRole('grid').getByRole('row').nth(1).click();
        await expectNoViolation(page);
        const file = inFolder('report.pdf');
        await custos.answerSaveDialog(file);
        await button(words('incidentRegister.write')).click();
        await expectFile(file);
        const said = (await readPdf(readFileSync(file))).pages.join(' ').replace(/\s+/g, '');
        expect(said).toMatch(/Ü-\d{4}-001/);
      });

      expect((await custos.call('audit.verify', {})).intact).toBe(true);
    });
  });
