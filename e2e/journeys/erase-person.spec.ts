import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { addColleague } from '../fixtures/people.ts';
import { createRequestSteps, findSamplePerson } from '../fixtures/request-steps.ts';
import { startSampleProcess } from '../fixtures/sample-server.ts';
import { createSteps } from '../fixtures/steps.ts';

for (const language of ['de', 'en'] as const)
  test.describe(language, () => {
    test.use({ language });

    test('what a person asked to erase goes with a second yes, is read back, and certified', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(300_000);
      const steps = createSteps(page, words);
      const requests = createRequestSteps(page, words);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const sample = await startSampleProcess();
      try {
        await steps.createVault();
        await steps.keepCode();
        await requests.connect(custos, sample);
        const person = await findSamplePerson(sample);
        await addColleague(custos, 'decisionMaker', 'max', 'Max Berger');
        await steps.putReasonOff();

        await requests.openFromMail(person.email, 'Bitte löschen Sie alle meine Daten (Art. 17 DSGVO).');
        const [row] = (await custos.call('requests.list', {})).requests;
        expect(row).toMatchObject({ kind: 'erasure' });
        const id = row!.id;
        await requests.confirmIdentity();
        await requests.acceptAll();

        await requests.stage('erase');
        await button(words('requests.erase.plan')).click();
        await expect(button(words('requests.erase.planAgain'))).toBeEnabled({ timeout: 60_000 });
        const { plan } = await custos.call('requests.plan', { id });
        expect(plan?.state).toBe('draft');
        for (const each of person.conversations)
          expect((await sample.ask('GET', `/v1/conversations/${each}`)).status).toBe(200);

        await requests.executeBeside(custos, plan!);
        await expect
          .poll(async () => (await custos.call('requests.plan', { id })).plan?.state, { timeout: 120_000 })
          .toBe('verified');
        // Asked past Custos.
        for (const each of person.conversations)
          expect((await sample.ask('GET', `/v1/conversations/${each}`)).status).toBe(404);

        await requests.stage('verify');
        const certificate = path.join(custos.folder, 'certificate.json');
        await custos.answerSaveDialog(certificate);
        await button(words('requests.verify.certificateJson')).click();
        await expect.poll(() => existsSync(certificate)).toBe(true);
      } finally {
        await sample.stop();
      }
    });
  });
