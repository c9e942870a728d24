import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '../fixtures/app.ts';
import { expectNoViolation } from '../fixtures/expect-no-violation.ts';
import { test } from '../fixtures/request-steps.ts';

for (const language of ['de', 'en'] as const)
  test.describe(language, () => {
    test.use({ language });

    test('a connected bot becomes a released record and an export, and what the record lacks is found and resolved', async ({
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
      const submit = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
      const openSection = (name: string) => dialog.getByRole('tab', { name, exact: true }).click();
      const openPart = (name: string) => page.getByRole('tab', { name, exact: true }).click();
      await requests.begin(custos, sample);
      await requests.inviteSecondPerson(custos);

      // Started from the bot: what was seen is there, and says what it rests on.
      await steps.openScreen('records');
      await button(words('records.new')).click();
      await submit(words('records.start.submit'));
      await expect(dialog.getByRole('tab', { name: words('records.section.general'), exact: true })).toBeVisible();
      await field(words('records.field.name')).fill('Parcels');
      await openSection(words('records.section.people'));
      await expect(dialog.getByText(words('records.origin.transcripts')).first()).toBeVisible();
      const [bot] = (await custos.call('backends.bots', {})).bots;
      const proposed = (await custos.call('records.propose', { botId: bot!.id })).fields;
      const contact = proposed.data.findIndex(({ category }) => category === 'contact');
      expect(contact).toBeGreaterThanOrEqual(0);
      // Somebody forgets a category that people do give away.
      const part = words('records.item.data', { number: contact + 1 });
      await submit(words('ui.described.removeNamed', { name: part }));
      const first = dialog.getByRole('group', { name: words('records.item.data', { number: 1 }), exact: true });
      await first.getByLabel(words('records.field.data.erasure'), { exact: true }).fill('a month after the question');
      await dialog.getByRole('checkbox', { name: words('records.value.subject.customers') }).check();
      await openSection(words('records.section.purposes'));
      const purposes = dialog.getByLabel(words('records.field.purposes.name'), { exact: true });
      if ((await purposes.count()) === 0) await submit(words('records.add.purposes'));
      await purposes.first().fill('answering questions about parcels');
      await expectNoViolation(page);
      await submit(words('records.saveDraft'));
      await expect(dialog).toHaveCount(0);

      const release = async (note: string) => {
        await button(words('records.release')).click();
        await field(words('records.releaseNote')).fill(note);
        await submit(words('records.release'));
        await steps.agreeBeside(note);
      };
      await release('first revision');
      const read = async () => (await custos.call('records.list', {})).records[0]!;
      await expect.poll(async () => (await read()).revision).toBe(1);

      await openPart(words('records.part.export'));
      const file = path.join(custos.folder, 'register.xlsx');
      await custos.answerSaveDialog(file);
      await button(words('records.export.submit')).click();
      await expect.poll(() => existsSync(file)).toBe(true);
      expect(readFileSync(file).subarray(0, 2).toString('latin1')).toBe('PK');

      // What people write says otherwise than the record.
      const readOpen = async () =>
        (await custos.call('findings.list', { rule: 'recordDiffers', status: 'open' })).findings.filter(
          ({ outcome, details }) => outcome === 'categoryNotDeclared' && details['category'] === 'contact',
        );
      await openPart(words('records.part.differences'));
      await button(words('records.drift.compare')).click();
      await expect.poll(async () => (await readOpen()).length, { timeout: 60_000 }).toBe(1);
      const said = page.getByRole('listitem').filter({ hasText: words('records.value.data.contact') });
      await expect(said).toBeVisible();
      await expectNoViolation(page);
      await said.getByLabel(words('records.drift.reason'), { exact: true }).fill('the record has to name it');
      await said.getByRole('button', { name: words('records.drift.accept'), exact: true }).click();
      await expect.poll(async () => (await readOpen()).length).toBe(0);

      // Named in the next revision, it is a difference no more.
      await button(words('records.change')).click();
      await openSection(words('records.section.people'));
      await submit(words('records.add.data'));
      const last = dialog.getByRole('group', {
        name: words('records.item.data', { number: proposed.data.length }),
        exact: true,
      });
      await last.getByLabel(words('records.field.data.category'), { exact: true }).selectOption('contact');
      await submit(words('records.saveDraft'));
      await expect(dialog).toHaveCount(0);
      await openPart(words('records.part.changes'));
      await expect(page.getByRole('table').getByText(words('records.value.data.contact'))).toBeVisible();
      await release('contact data added');
      await expect.poll(async () => (await read()).revision).toBe(2);
      await openPart(words('records.part.differences'));
      await button(words('records.drift.compare')).click();
      const readFixed = async () =>
        (await custos.call('findings.list', { rule: 'recordDiffers', status: 'fixed' })).findings.map(
          ({ details }) => details['category'],
        );
      await expect.poll(readFixed, { timeout: 60_000 }).toContain('contact');
    });
  });
