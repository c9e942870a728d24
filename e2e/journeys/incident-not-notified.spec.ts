import { expect, test } from '../fixtures/app.ts';
import { chooseVariants } from '../fixtures/choose-variants.ts';
import { createIncidentSteps } from '../fixtures/incident-steps.ts';
import { createSteps } from '../fixtures/steps.ts';

for (const language of chooseVariants('de', 'en'))
  test.describe(language, () => {
    test.use({ language });

    test('a decision not to notify stays documented, with the advice it departs from', async ({
      custos,
      page,
      words,
    }) => {
      const steps = createSteps(page, words);
      const incidents = createIncidentSteps(page, words);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const dialog = page.getByRole('dialog');
      const phase = (name: 'notify' | 'learn') => page.getByRole('region', { name: words(`incidents.phase.${name}`) });
      await steps.createVault();
      await steps.keepCode();

      await test.step('the incident is opened, and its clock runs in the frame', async () => {
        await incidents.begin();
        await incidents.openWithFirstPlaybook('A key was published for an hour.', 'The log shows one call with it.');
        const sign = page.getByRole('banner').getByRole('button', { name: /^V-\d{4}-001/ });
        await expect(sign).toContainText(/7[12]/);
      });
      const [opened] = (await custos.call('incidents.list', {})).incidents;
      const { id } = opened!;
      const read = () => custos.call('incidents.get', { id, language });

      await test.step('the officer advises to notify', async () => {
        await incidents.show('notify');
        await incidents.advise('authority', 'notify', 'It is not known what was read in that hour.');
      });

      const decision = {
        choice: 'doNotNotify',
        name: 'Max Berger',
        position: 'Head of operations',
        reasons: 'The one call returned nothing.',
      } as const;
      await test.step('the controller decides otherwise, which needs reasons of its own', async () => {
        await incidents.fillDecision('authority', decision);
        await dialog.getByRole('button', { name: words('incidents.decide.submit') }).click();
        await expect(dialog.getByText(words('ui.field.required'))).toBeVisible();
        expect((await read()).decisions).toEqual([]);
        await dialog
          .getByLabel(words('incidents.decision.departureReasons'))
          .fill('The record of the call is complete and shows an empty answer.');
        await incidents.keepDecision('authority', 'doNotNotify');
        await expect(phase('notify').getByText(words('incidents.decision.departs'))).toBeVisible();
      });

      await test.step('the persons are not told either, on a ground', async () => {
        await incidents.advise('persons', 'doNotNotify', 'Nothing was read.');
        // Who decided is not typed again.
        await button(words('incidents.decideNamed', { subject: words('incidents.subject.persons') })).click();
        await expect(dialog.getByLabel(words('incidents.decision.name'))).toHaveValue(decision.name);
        await dialog.getByRole('radio', { name: words('incidents.decision.doNotNotify') }).check();
        await dialog.getByLabel(words('incidents.ground'), { exact: true }).selectOption('noHighRisk');
        await dialog.getByLabel(words('incidents.reasons'), { exact: true }).fill('Nothing was read.');
        await incidents.keepDecision('persons', 'doNotNotify');
      });

      await test.step('all of it is kept', async () => {
        const { decisions, advice, clocks, authorityTold } = await read();
        expect(decisions.find(({ subject }) => subject === 'authority')).toMatchObject({
          ...decision,
          departsFromAdvice: true,
          departureReasons: 'The record of the call is complete and shows an empty answer.',
        });
        expect(decisions.find(({ subject }) => subject === 'persons')).toMatchObject({
          ground: 'noHighRisk',
          departsFromAdvice: false,
        });
        expect(advice).toHaveLength(2);
        expect(authorityTold).toBeNull();
        expect(clocks.find(({ id: clockId }) => clockId === 'eu.gdpr.sa')?.state).toBe('notDue');
        await expect(page.getByRole('banner').getByRole('button', { name: /^V-/ })).toHaveCount(0);
      });

      await test.step('it closes with what still stands against it named, and can be opened again', async () => {
        await incidents.show('learn');
        await button(words('incidents.close')).click();
        await dialog.getByRole('button', { name: words('incidents.close') }).click();
        await expect(dialog.getByText(words('incidents.standing.openTasks'))).toBeVisible();
        expect((await read()).isOpen).toBe(true);
        await dialog.getByLabel(words('incidents.note'), { exact: true }).fill('the rest of the plan is not needed');
        await dialog.getByRole('button', { name: words('incidents.close.anyway') }).click();
        await expect(dialog).toHaveCount(0);
        await expect(button(words('incidents.reopen'))).toBeVisible();
        expect((await read()).isOpen).toBe(false);
        await button(words('incidents.reopen')).click();
        await dialog.getByLabel(words('incidents.note'), { exact: true }).fill('a second call was found');
        await dialog.getByRole('button', { name: words('incidents.reopen') }).click();
        await expect(button(words('incidents.close'))).toBeVisible();
        expect((await read()).isOpen).toBe(true);
      });
    });
  });
