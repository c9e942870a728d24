import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPdf } from '../../electron/core/documents/testing/read-pdf.ts';
import { expect, test } from '../fixtures/app.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { createIncidentSteps } from '../fixtures/incident-steps.ts';
import { createSteps } from '../fixtures/steps.ts';

// In English; the walk through all screens takes the same dialogs in both languages.
const language = 'en';
test.use({ language });

/** Hours of the drill that pass in one: the fastest there is. */
const speed = 1440;

test('a drill runs on the sample data with fast clocks, is marked, stands in no register, and tells what was late', async ({
  custos,
  page,
  words,
}) => {
  test.setTimeout(300_000);
  const steps = createSteps(page, words);
  const incidents = createIncidentSteps(page, words);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  const submit = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const openTab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
  await steps.createVault();
  await steps.keepCode();
  await steps.addSample();
  await steps.awaitSync();
  const { playbooks } = await custos.call('playbooks.list', { language });
  const chosen = playbooks.at(-1)!;
  await steps.openScreen('incidents');

  await test.step('any playbook, on the sample data, marked from the first moment', async () => {
    await openTab(words('incidents.drills'));
    await button(words('incidentRegister.drill.start')).click();
    await dialog.getByLabel(words('incidentRegister.drill.playbook'), { exact: true }).selectOption(chosen.name);
    await dialog.getByLabel(words('incidentRegister.drill.speed'), { exact: true }).fill(String(speed));
    await expect(dialog.getByText(words('incidentRegister.drill.signWhat'))).toBeVisible();
    const system = words('backends.first.sample');
    await expect(dialog.getByText(words('incidentRegister.drill.sample', { system }))).toBeVisible();
    await expectNoViolation(page);
    await submit(words('incidentRegister.drill.submit'));
    await expect(button(words('incidents.back'))).toBeVisible();
  });
  const [drill] = (await custos.call('incidents.list', { drills: true })).incidents;
  const { id } = drill!;
  const read = () => custos.call('incidents.get', { id, language });
  const report = () => custos.call('incidents.drillReport', { id, language });

  await test.step('it is marked on the case, and counts whom the sample knows', async () => {
    const { facts, playbooks: applied, isDrill } = await read();
    const [sample] = (await custos.call('backends.list', {})).backends;
    expect({ isDrill, backendIds: facts.backendIds, applied: applied.map((each) => each.id) }).toEqual({
      isDrill: true,
      backendIds: [sample!.id],
      applied: [chosen.id],
    });
    await expect(page.getByText(/^Ü-\d{4}-001 · /)).toBeVisible();
    await button(words('incidentScope.preview')).click();
    await button(words('incidentScope.keep')).click();
    await expect.poll(async () => (await read()).scopes[0]?.conversations ?? 0).toBeGreaterThan(0);
  });

  await test.step('a task that is done after its time is late by the clock of the drill', async () => {
    const task = (await read()).allTasks.find(
      ({ phase, dueAt, state }) => phase === 'assess' && dueAt && state === 'open',
    )!;
    const isOver = async () => Date.parse((await read()).drill!.now) > Date.parse(task.dueAt!);
    await expect.poll(isOver, { timeout: 60_000 }).toBe(true);
    await button(words('incidents.task.finishNamed', { title: task.title })).click();
    await dialog.getByLabel(words('incidents.task.evidence'), { exact: true }).fill('Called.');
    await submit(words('incidents.task.finish'));
    await expect(dialog).toHaveCount(0);
    const item = (await report()).items.find(({ kind, name }) => kind === 'task' && name === task.title);
    expect(item).toMatchObject({ state: 'late' });
    expect(item!.hoursLate).toBeGreaterThan(0);
  });

  await test.step('it is ended, though much of it was not done', async () => {
    await incidents.show('learn');
    await button(words('incidents.close')).click();
    await submit(words('incidents.close'));
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel(words('incidents.note'), { exact: true }).fill('end of the drill');
    await submit(words('incidents.close.anyway'));
    await expect(dialog).toHaveCount(0);
    await button(words('incidents.back')).click();
  });

  await test.step('its report says what was late, on the screen and in the file', async () => {
    await page.getByRole('grid').getByText(chosen.name).click();
    const { items, endedAt } = await report();
    expect(endedAt).not.toBeNull();
    const late = items.filter(({ state }) => state === 'late');
    const notDone = items.filter(({ state }) => state === 'notDone');
    const onTime = items.filter(({ state }) => state === 'onTime');
    expect(late.length).toBeGreaterThan(0);
    const counts = { late: late.length, notDone: notDone.length, onTime: onTime.length };
    await expect(page.getByText(words('incidentRegister.report.finding', counts))).toBeVisible();
    const table = page.getByRole('table', { name: words('incidentRegister.report'), exact: true });
    await expect(table.getByRole('row').nth(1)).toContainText(late[0]!.name);
    await expectNoViolation(page);
    const file = path.join(custos.folder, 'report.pdf');
    await custos.answerSaveDialog(file);
    await button(words('incidentRegister.write')).click();
    await expect(page.getByText(words('incidentRegister.report.written'), { exact: true })).toBeVisible();
    const said = (await readPdf(readFileSync(file))).pages.join(' ').replace(/[\s­]+/g, '');
    expect(said).toContain(late[0]!.name.replace(/\s+/g, ''));
  });

  await test.step('no register, no figure and no list of incidents has it', async () => {
    await openTab(words('incidentRegister.title'));
    await expect(page.getByText(words('incidentRegister.none.title'))).toBeVisible();
    await openTab(words('incidentRegister.figures'));
    const year = Number(new Date().toISOString().slice(0, 4));
    await expect(page.getByText(words('incidentRegister.figures.none.title', { year: String(year) }))).toBeVisible();
    expect((await custos.call('incidents.list', {})).incidents).toEqual([]);
    const file = path.join(custos.folder, 'register.json');
    const written = await custos.call('incidents.exportRegister', { format: 'json', language, to: file });
    expect(written.incidents).toBe(0);
  });
});
