import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { test } from '../fixtures/request-steps.ts';

for (const language of chooseVariants('de', 'en'))
  test.describe(language, () => {
    test.use({ language });

    test('what a person asked to erase goes with a second yes, is read back, and certified', async ({
      custos,
      page,
      words,
      sample,
      requests,
    }) => {
      test.setTimeout(300_000);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const person = await requests.begin(custos, sample);
      await requests.inviteSecondPerson(custos);

      const id = await requests.planErasure(custos, person.email);
      await expectNoViolation(page);
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
      await expect(button(words('requests.verify.certificate'))).toBeEnabled();
      await expectNoViolation(page);
      const certificate = path.join(custos.folder, 'certificate.json');
      await custos.answerSaveDialog(certificate);
      await button(words('requests.verify.certificateJson')).click();
      await expect.poll(() => existsSync(certificate)).toBe(true);
    });
  });
