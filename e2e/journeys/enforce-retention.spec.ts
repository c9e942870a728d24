import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { verifyCertificate } from '../../electron/core/erasure/index.ts';
import { expect } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { test } from '../fixtures/request-steps.ts';

for (const language of chooseVariants('de', 'en'))
  test.describe(language, () => {
    test.use({ language });

    test('what is too old is found, covered by a policy, deleted with a second yes, and certified', async ({
      custos,
      page,
      words,
      sample,
      steps,
      requests,
    }) => {
      test.setTimeout(300_000);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const dialog = page.getByRole('dialog');
      const field = (name: string) => dialog.getByLabel(name, { exact: true });
      const person = await requests.begin(custos, sample);
      const { backends } = await custos.call('backends.list', {});
      const before = backends[0]!.conversations!;
      await requests.inviteSecondPerson(custos);

      // Nobody set a policy: that is a finding.
      const readFindings = async () =>
        (await custos.call('findings.list', { rule: 'retentionDisagrees', status: 'open' })).findings;
      await expect.poll(async () => (await readFindings()).length, { timeout: 60_000 }).toBeGreaterThan(0);
      await steps.openScreen('findings');
      const filters = page.getByRole('search', { name: words('findings.filters') });
      await filters.getByLabel(words('findings.rule'), { exact: true }).selectOption('retentionDisagrees');
      const uncovered = (await readFindings()).find(({ outcome }) => outcome === 'noPolicy')!;
      const days = Number(uncovered.details['observedDays']);
      const said = words('findings.outcome.retentionDisagrees.noPolicy', { observedDays: days });
      await expect(page.getByRole('row').filter({ hasText: said }).first()).toBeVisible();

      // What a lawsuit needs is held before anything goes.
      await steps.openScreen('retention');
      await page.getByRole('tab', { name: words('retention.view.holds') }).click();
      await button(words('retention.holds.set')).click();
      await field(words('retention.externalId')).fill(person.id);
      await field(words('retention.holds.reason')).fill('4 O 123/26');
      await field(words('retention.owner')).fill('Head of legal');
      await field(words('retention.holds.review')).fill('2030-01-31');
      await dialog.getByRole('button', { name: words('retention.holds.submit'), exact: true }).click();
      await expect(button(words('retention.holds.release'))).toBeVisible();

      await page.getByRole('tab', { name: words('retention.view.policies') }).click();
      await button(words('retention.policies.add')).click();
      await field(words('retention.name')).fill('Parcels');
      await field(words('retention.purpose')).fill('questions about parcels');
      await field(words('retention.period')).fill('30');
      await field(words('retention.reason')).fill('A question about a parcel is settled within a month.');
      await field(words('retention.legalBasis')).fill('Art. 6(1)(b) GDPR');
      await field(words('retention.owner')).fill('Head of customer service');
      await field(words('retention.reviewOn')).fill('2030-01-31');
      await dialog.getByRole('button', { name: words('retention.policies.saveDraft'), exact: true }).click();
      await expect(dialog).toHaveCount(0);
      await expectNoViolation(page);
      await button(words('retention.policies.activate')).click();
      await steps.agreeBeside('the period fits its reason');

      const [policy] = (await custos.call('retention.policies.list', {})).policies;
      const policyId = policy!.id;
      const preview = await custos.call('retention.preview', { policyId });
      const due = preview.due.conversations;
      const [hold] = (await custos.call('retention.holds.list', {})).holds;
      expect(hold!.conversations).toBe(person.conversations.length);
      expect(preview.kept.hold).toBeGreaterThan(0);
      expect(due).toBeGreaterThan(0);
      await button(words('retention.run.start', { conversations: due })).click();
      await steps.agreeBeside('their time is over');
      const readRun = async () => (await custos.call('retention.runs', { policyId })).runs[0];
      await expect.poll(async () => (await readRun())?.state, { timeout: 240_000 }).toBe('verified');

      // Asked past Custos: what was due is gone, what is held is there.
      for (const each of person.conversations)
        expect((await sample.ask('GET', `/v1/conversations/${each}`)).status).toBe(200);
      await expect
        .poll(async () => (await custos.call('backends.list', {})).backends[0]!.conversations)
        .toBe(before - due);

      await page.getByRole('tab', { name: words('retention.view.runs') }).click();
      await page.getByRole('grid').getByRole('row').nth(1).click();
      await expectNoViolation(page);
      const certificate = path.join(custos.folder, 'certificate.json');
      await custos.answerSaveDialog(certificate);
      await button(words('requests.verify.certificateJson')).click();
      await expect.poll(() => existsSync(certificate)).toBe(true);
      expect(verifyCertificate(readFileSync(certificate))).toMatchObject({ intact: true });
    });
  });
