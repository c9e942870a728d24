import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { expect } from '../fixtures/app.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { describeSample, test as base } from '../fixtures/request-steps.ts';
import { startSampleProcess } from '../fixtures/sample-server.ts';
import { writeDialogues } from '../fixtures/write-dialogues.ts';

/** A bot that a few people told how to reach them; what it takes in is quickly read and checked. */
const people = 12;
const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names a fixture needs from its first argument.
  sample: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'custos-dialogues-'));
    const file = path.join(folder, 'dialogues.jsonl.gz');
    const said = Array.from({ length: people }, (_, index) => `Please write to parcel.${index}@example.com about it.`);
    writeDialogues(file, said);
    const sample = await startSampleProcess('--import', file);
    rmSync(folder, { recursive: true });
    await use(sample);
    await sample.stop();
  },
});

// In German; the walk through all screens takes the same dialogs in both languages.
test.use({ language: 'de' });

test('a connected bot becomes a released record and an export, and what the record lacks is found and resolved', async ({
  custos,
  page,
  words,
  sample,
  steps,
  requests,
}) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  const field = (name: string) => dialog.getByLabel(name, { exact: true });
  const submit = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const openSection = (name: string) => dialog.getByRole('tab', { name, exact: true }).click();
  const openPart = (name: string) => page.getByRole('tab', { name, exact: true }).click();
  const read = async () => (await custos.call('records.list', {})).records[0]!;
  const release = async (note: string, revision: number) => {
    await button(words('records.release')).click();
    await field(words('records.releaseNote')).fill(note);
    await submit(words('records.release'));
    await steps.agreeBeside(note);
    await expect.poll(async () => (await read()).revision).toBe(revision);
  };
  await requests.fillVault(custos, describeSample('Shop', sample));
  await requests.inviteSecondPerson(custos);
  const [bot] = (await custos.call('backends.bots', {})).bots;

  await test.step('what was seen of the bot is proposed, and says what it rests on', async () => {
    await steps.openScreen('records');
    await button(words('records.new')).click();
    await submit(words('records.start.submit'));
    await field(words('records.field.name')).fill('Parcels');
    await openSection(words('records.section.people'));
    const contact = dialog.getByRole('group', { name: words('records.item.data', { number: 1 }), exact: true });
    await expect(contact.getByLabel(words('records.field.data.category'), { exact: true })).toHaveValue('contact');
    const seen = words('records.origin.counted', { origin: words('records.origin.transcripts'), count: people });
    await expect(contact.getByText(words('records.origin.restsOn', { origins: seen }))).toBeVisible();
    // Somebody takes out what people do give away.
    const part = words('records.item.data', { number: 1 });
    await submit(words('ui.described.removeNamed', { name: part }));
    await field(words('records.field.data.erasure')).fill('a month after the question');
    await dialog.getByRole('checkbox', { name: words('records.value.subject.customers') }).check();
    await openSection(words('records.section.purposes'));
    await submit(words('records.add.purposes'));
    await field(words('records.field.purposes.name')).fill('answering questions about parcels');
    await submit(words('records.saveDraft'));
    await expect(dialog).toHaveCount(0);
  });

  await test.step('a second person agrees, and the revision says who', async () => {
    await release('first revision', 1);
    await openPart(words('records.part.revisions'));
    await expect(page.getByRole('tabpanel').getByText('Max Berger')).toBeVisible();
  });

  await test.step('the export in the layout of the authorities says what was entered', async () => {
    await openPart(words('records.part.export'));
    const file = path.join(custos.folder, 'register.xlsx');
    await custos.answerSaveDialog(file);
    await button(words('records.export.submit')).click();
    await expect.poll(() => existsSync(file)).toBe(true);
    const cells = JSON.stringify(await readExcelFile(file));
    for (const said of ['Parcels', 'answering questions about parcels', '☒ Kunden', 'a month after the question'])
      expect(cells).toContain(said);
  });

  const readStatus = async () =>
    (await custos.call('findings.list', { rule: 'recordDiffers', botId: bot!.id })).findings
      .filter(({ outcome, details }) => outcome === 'categoryNotDeclared' && details['category'] === 'contact')
      .map(({ status }) => status);

  await test.step('what people write says otherwise than the record, which is acknowledged with a reason', async () => {
    await openPart(words('records.part.differences'));
    await button(words('records.drift.compare')).click();
    await expect.poll(readStatus).toEqual(['open']);
    const said = page.getByRole('listitem').filter({ hasText: words('records.value.data.contact') });
    await expect(said).toBeVisible();
    await expectNoViolation(page);
    await said.getByLabel(words('records.drift.reason'), { exact: true }).fill('the record has to name it');
    await said.getByRole('button', { name: words('records.drift.accept'), exact: true }).click();
    await expect.poll(readStatus).toEqual(['accepted']);
    await expect(said.getByText('the record has to name it')).toBeVisible();
  });

  await test.step('named in the next revision, it is a difference no more', async () => {
    await button(words('records.change')).click();
    await openSection(words('records.section.people'));
    await submit(words('records.add.data'));
    await field(words('records.field.data.category')).last().selectOption('contact');
    await submit(words('records.saveDraft'));
    await expect(dialog).toHaveCount(0);
    await openPart(words('records.part.changes'));
    await expect(page.getByRole('table').getByText(words('records.value.data.contact'))).toBeVisible();
    await release('contact data added', 2);
    await openPart(words('records.part.differences'));
    await button(words('records.drift.compare')).click();
    await expect.poll(readStatus).toEqual(['fixed']);
  });
});
