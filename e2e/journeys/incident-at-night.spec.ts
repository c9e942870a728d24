import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import type { Custos } from '../fixtures/custos.ts';
import { createIncidentSteps } from '../fixtures/incident-steps.ts';
import { createSteps } from '../fixtures/steps.ts';

/** What an organisation has entered long before: whoever is woken at night does not look for it. */
async function describeOrganisation(custos: Custos): Promise<void> {
  const { controllers } = await custos.call('controllers.list', {});
  const changes = {
    address: 'Musterweg 1\n80331 München',
    establishments: ['DE-BY'],
    dataProtectionOfficer: 'Dana Probst\ndsb@muster.example',
  };
  await custos.call('controllers.update', { id: controllers[0]!.id, changes });
}

/** What somebody writes in that night: each once. */
const written = {
  description: 'An API key of the chatbot stood in a public repository for six hours.',
  awareReasons: 'The access log shows calls with the key from an unknown address.',
  severityReasons: 'Bank details occur in the conversations that were read.',
  effects: 'People may be addressed by fraudsters who know what they asked.',
  measuresBefore: 'Keys are kept in a store of secrets; access is logged.',
  containment: 'The key was revoked and replaced.',
  remedies: 'Repositories are searched for keys before each publication.',
  advice: 'A risk cannot be ruled out.',
  decision: 'The officer’s advice is followed.',
};

for (const language of chooseVariants('de', 'en'))
  test.describe(language, () => {
    test.use({ language });

    test('a leaked key at two in the morning, from the first click to the exported notification', async ({
      custos,
      page,
      words,
    }) => {
      test.setTimeout(400_000);
      const steps = createSteps(page, words);
      const incidents = createIncidentSteps(page, words);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const dialog = page.getByRole('dialog');
      const tab = (name: string | RegExp) => dialog.getByRole('tab', { name });
      const read = async () => {
        const [summary] = (await custos.call('incidents.list', {})).incidents;
        return custos.call('incidents.get', { id: summary!.id, language });
      };
      await steps.createVault();
      await steps.keepCode();
      await describeOrganisation(custos);
      await steps.addSample();
      await steps.awaitSync();
      const begun = Date.now();

      await test.step('the first click is at the chatbot system', async () => {
        await button(words('incidents.openFrom')).click();
        await incidents.openWithFirstPlaybook(written.description, written.awareReasons, true);
        await expect(page.getByRole('banner').getByRole('button', { name: /^V-\d{4}-001/ })).toBeVisible();
      });

      await test.step('who is concerned is counted from the transcripts', async () => {
        await button(words('incidentScope.preview')).click();
        await button(words('incidentScope.keep')).click();
        await expect.poll(async () => (await read()).scopes.length).toBe(1);
      });

      await test.step('the severity is scored in sight of the formula', async () => {
        await button(words('incidents.assess')).click();
        await page
          .getByRole('group', { name: words('incidents.severity.data') })
          .getByRole('checkbox')
          .nth(2)
          .check();
        await expect(page.getByText(words('incidents.severity.formula', { formula: '' }).trim()).first()).toBeVisible();
        await page.getByLabel(words('incidents.severity.reasons'), { exact: true }).fill(written.severityReasons);
        await button(words('incidents.assess.submit')).click();
        await expect(button(words('incidents.assess.again'))).toBeVisible();
      });

      await test.step('what each phase brings to light is noted there', async () => {
        const { effects, measuresBefore, containment, remedies } = written;
        await incidents.noteFacts({ effects, measuresBefore });
        await incidents.show('contain');
        await incidents.noteFacts({ containment });
        await incidents.show('recover');
        await incidents.noteFacts({ remedies });
      });

      await test.step('the officer advises, the controller decides', async () => {
        await incidents.show('notify');
        await incidents.advise('authority', 'notify', written.advice);
        const who = { name: 'Max Berger', position: 'CEO' };
        await incidents.fillDecision('authority', { choice: 'notify', ...who, reasons: written.decision });
        await incidents.keepDecision('authority', 'notify');
      });

      await test.step('the notification knows what was written, and asks only for what nobody said', async () => {
        await button(words('notifications.draft')).click();
        await dialog.getByRole('button', { name: words('notifications.draft.submit') }).click();
        await expect(tab(words('notifications.view.form'))).toBeVisible();
        const { id, notifications } = await read();
        const open = () =>
          custos.call('incidents.notification', { id, notificationId: notifications[0]!.id, language });
        const { fields, missing } = await open();
        // Ticks alone are left to be set.
        const asked = fields.filter(({ number }) => missing.includes(number));
        expect(asked.map(({ type }) => type).filter((type) => type !== 'choice' && type !== 'choices')).toEqual([]);
        for (const { section, number, type } of asked) {
          await dialog.getByRole('button', { name: new RegExp(`^${escape(section)}`) }).click();
          const place = dialog.locator(`[data-field="${number}"]`);
          await (type === 'choices' ? place.getByRole('checkbox').first() : place.getByRole('radio').last()).check();
        }
        await expect.poll(async () => (await open()).missing).toEqual([]);
      });

      await test.step('it leaves as a document, with all that was written', async () => {
        const file = (name: string) => path.join(custos.folder, name);
        await custos.answerSaveDialog(file('initial.pdf'), file('initial.json'));
        await tab(words('notifications.view.files')).click();
        const write = async (format: 'pdf' | 'json') => {
          await dialog.getByLabel(words('notifications.export.format'), { exact: true }).selectOption(format);
          await dialog.getByRole('button', { name: words('notifications.export.submit') }).click();
          await expect(dialog.getByText(file(`initial.${format}`))).toBeVisible();
        };
        await write('pdf');
        expect(Date.now() - begun).toBeLessThan(5 * 60_000);
        expect(readFileSync(file('initial.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-');
        await write('json');
        const content = readFileSync(file('initial.json'), 'utf8');
        // The advice and what was decided are the organisation's own.
        const { advice: _advice, decision: _decision, ...told } = written;
        expect(Object.values(told).filter((sentence) => !content.includes(sentence))).toEqual([]);
      });

      await test.step('it counts once its dispatch is recorded', async () => {
        expect((await read()).authorityTold).toBeNull();
        await dialog.getByRole('button', { name: words('notifications.dispatch'), exact: true }).click();
        await dialog.getByLabel(words('notifications.dispatch.proof'), { exact: true }).fill('receipt of the form');
        await dialog.getByLabel(words('notifications.dispatch.reference'), { exact: true }).fill('LDA-2026-77');
        await dialog.getByRole('button', { name: words('notifications.dispatch.submit'), exact: true }).click();
        await expect(dialog).toHaveCount(0);
        const { authorityTold, clocks } = await read();
        expect(authorityTold).not.toBeNull();
        expect(clocks.find(({ id }) => id === 'eu.gdpr.sa')?.state).toBe('met');
      });

      await test.step('its course is a picture, a table and a file', async () => {
        await custos.answerSaveDialog(path.join(custos.folder, 'course.svg'));
        await button(words('incidents.course.show')).click();
        await dialog.getByRole('button', { name: words('ui.chart.export.svg') }).click();
        await expect(dialog.getByText(words('ui.chart.exported'), { exact: true })).toBeVisible();
        const picture = readFileSync(path.join(custos.folder, 'course.svg'), 'utf8');
        expect(picture).toContain('<circle');
        expect(picture).toContain(words('incidents.course.lane.decisions'));
      });
    });
  });

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

test('the system tells of a clock that is nearly over, by its number and obligation alone', async ({
  custos,
  page,
  words,
}) => {
  const steps = createSteps(page, words);
  await steps.createVault();
  await steps.keepCode();
  await custos.app.evaluate(({ Notification }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    Notification.isSupported = () => true;
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.push(`${this.title}: ${this.body}`);
    };
  });
  const listShown = () => custos.app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  const aware = new Date(Date.now() - 71.5 * 3_600_000).toISOString();
  const { number } = await custos.call('incidents.open', {
    facts: { title: 'Key of Erika Mustermann', kind: 'breach' },
    moments: { aware },
    awareReasons: 'The log shows it.',
  });
  await steps.lock();
  await steps.unlock();
  await expect.poll(listShown).toHaveLength(1);
  const [notice] = await listShown();
  expect(notice).toContain(number);
  expect(notice).not.toContain('Mustermann');
  await expect(page.getByRole('banner').getByRole('button', { name: new RegExp(`^${number}`) })).toContainText(
    '29 min',
  );
});
