import path from 'node:path';
import { existsSync } from 'node:fs';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { createSteps } from '../fixtures/steps.ts';

for (const [language, theme] of chooseVariants(['en', 'light'], ['de', 'dark']))
  test.describe(language, () => {
    test.use({ language, theme });

    test('a chatbot system is inspected with the operator’s yes, declared, watched, and switched off', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(300_000);
      const steps = createSteps(page, words);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
      const dialog = page.getByRole('dialog');

      await steps.createVault();
      await steps.keepCode();
      await steps.addSample();
      await steps.awaitSync();
      const [backend] = (await custos.call('backends.list', {})).backends;
      const safety = () => custos.call('backends.safety', { id: backend!.id });
      const { host } = await safety();

      await test.step('inspect without probes: what could not be checked is said', async () => {
        await tab(words('backends.tab.safety'));
        await expect(page.getByText(words('backends.safety.never'))).toBeVisible();
        await expectNoViolation(page);
        await button(words('backends.safety.inspect')).click();
        await expect(page.getByText(words('backends.safety.check.plainHttp')).first()).toBeVisible();
        const checks = page.getByRole('table', { name: words('backends.safety.checks') });
        const reason = words('backends.safety.reason.notPermitted');
        await expect(checks.getByRole('row').filter({ hasText: reason }).first()).toBeVisible();
        expect((await safety()).inspections.map(({ withProbes }) => withProbes)).toEqual([false]);
        await expectNoViolation(page);
      });

      await test.step('probes take the operator’s yes for this host', async () => {
        await button(words('backends.safety.inspectWithProbes')).click();
        await expect(dialog.getByText(words('backends.safety.probes.list.4'))).toBeVisible();
        const submit = dialog.getByRole('button', { name: words('backends.safety.probes.submit') });
        await expect(submit).toBeDisabled();
        await expectNoViolation(page);
        await dialog.getByLabel(words('backends.safety.probes.by')).fill('Leitung Betrieb');
        await dialog.getByLabel(words('backends.safety.probes.evidence')).fill('Vertrag, Anlage 3');
        await dialog.getByRole('checkbox', { name: words('backends.safety.probes.confirm', { host }) }).check();
        await submit.click();
        await expect(dialog).toBeHidden();
        await expect.poll(async () => (await safety()).inspections[0]?.withProbes, { timeout: 60_000 }).toBe(true);
        expect((await safety()).permission).toMatchObject({ host, permittedBy: 'Leitung Betrieb' });
        await expect(page.getByText(words('backends.safety.change.same')).first()).toBeVisible();
        const cleared = page.getByRole('row').filter({ hasText: words('backends.safety.check.anonymousAccess') });
        await expect(cleared).toContainText(words('backends.safety.checked.clear'));
        await expectNoViolation(page);
      });

      await test.step('what the interface says of its administrators stands beside what was declared', async () => {
        await tab(words('backends.tab.facts'));
        const topic = words('backends.facts.topic.secondFactor');
        const part = page.getByRole('region', { name: topic, exact: true });
        await expect(part).toContainText('GET /v1/accounts');
        await part.getByRole('button', { name: words('backends.facts.declareNamed', { topic }) }).click();
        await expectNoViolation(page);
        await dialog.getByLabel(words('backends.facts.field.secondFactor')).selectOption('all');
        await dialog.getByRole('button', { name: words('backends.facts.declare'), exact: true }).click();
        await expect(dialog.getByText(words('ui.field.required')).first()).toBeVisible();
        await dialog.getByLabel(words('backends.facts.field.evidence')).fill('Auskunft des Betriebs');
        await dialog.getByRole('button', { name: words('backends.facts.declare'), exact: true }).click();
        await expect(dialog).toBeHidden();
        await expect(part).toContainText(words('backends.facts.differs'));
        await expectNoViolation(page);
      });

      await test.step('its health shows how fresh it is, as picture, table and file', async () => {
        await tab(words('backends.tab.health'));
        const finding = words('backends.health.freshness.title', { name: backend!.name, days: 0 });
        const chart = page.getByRole('region', { name: finding });
        await expect(chart.getByRole('img', { name: finding })).toBeVisible();
        await expectNoViolation(page);
        await chart.getByRole('button', { name: words('ui.chart.table') }).click();
        await expect(chart.getByRole('table', { name: finding })).toContainText(backend!.name);
        const file = path.join(custos.folder, 'freshness.csv');
        await custos.answerSaveDialog(file);
        await chart.getByRole('button', { name: words('ui.chart.export.csv') }).click();
        await expect.poll(() => existsSync(file)).toBe(true);
      });

      await test.step('switched off, it is asked for nothing until it is switched on', async () => {
        await button(words('backends.disable')).click();
        await dialog.getByLabel(words('backends.disable.reason')).fill('contract ended');
        await expectNoViolation(page);
        await dialog.getByRole('button', { name: words('backends.disable'), exact: true }).click();
        await expect(dialog).toBeHidden();
        await expect(button(words('backends.sync'))).toBeHidden();
        expect(await custos.callRaw('backends.sync', { id: backend!.id })).toMatchObject({
          problem: { code: 'backend.disabled' },
        });
        await expectNoViolation(page);
        await button(words('backends.enable')).click();
        await expect(button(words('backends.sync'))).toBeVisible();
      });
    });
  });
