import path from 'node:path';
import { describeProblem } from '../../shared/errors/describe.ts';
import { expect } from '../fixtures/app.ts';
import { describeSample, findSamplePerson, test } from '../fixtures/request-steps.ts';
import { startSampleProcess, type SampleProcess } from '../fixtures/sample-server.ts';
import type { Words } from '../fixtures/words.ts';
import { writeDialogues } from '../fixtures/write-dialogues.ts';

const failures = [
  {
    what: 'keeps the first message of every conversation',
    language: 'de',
    begin: (failing: SampleProcess, dialogues: string) =>
      failing.restart('--import', dialogues, '--faults', 'keep-message'),
    describe: (words: Words) => words('requests.erase.item.stillThere', { count: 2 }),
  },
  {
    what: 'does not answer',
    language: 'en',
    begin: (failing: SampleProcess) => failing.halt(),
    describe: () => describeProblem('backend.unreachable', 'en'),
  },
] as const;

for (const { what, language, begin, describe } of failures)
  test.describe(what, () => {
    test.use({ language });

    test(`while one system ${what}, the other one is done: the first is named in words, and done once it works again`, async ({
      custos,
      page,
      words,
      sample,
      requests,
    }) => {
      test.setTimeout(400_000);
      const person = await findSamplePerson(sample);
      const dialogues = path.join(custos.folder, 'dialogues.jsonl.gz');
      // Two of the person, one of somebody else.
      const said = [`my address is ${person.email}`, `please write to ${person.email} instead`, 'where is my parcel'];
      writeDialogues(dialogues, said);
      const failing = await startSampleProcess('--import', dialogues);
      const countFailing = async () =>
        ((await failing.ask('GET', '/v1/conversations')).body as { total: number }).total;
      try {
        await requests.fillVault(custos, describeSample('Shop', sample), describeSample('Support', failing));
        await requests.inviteSecondPerson(custos);
        const id = await requests.planErasure(custos, person.email);
        const readPlan = async () => (await custos.call('requests.plan', { id })).plan!;
        const countStored = async () => (await custos.call('requests.scope', { id })).conversations.length;
        const [planned, stored] = [await readPlan(), await countStored()];
        expect(planned.backends).toHaveLength(2);
        expect(stored).toBe(person.conversations.length + 2);
        const begun = new Date();
        await begin(failing, dialogues);
        await requests.executeBeside(custos, planned);
        await expect.poll(async () => (await readPlan()).state, { timeout: 240_000 }).toBe('partial');

        expect((await sample.ask('GET', `/v1/people/${person.id}`)).status).toBe(404);
        const done = await sample.readDeletions(begun);
        await expect(page.getByRole('region', { name: 'Support' })).toContainText(describe(words));
        await expect(page.getByRole('region', { name: 'Shop' })).not.toContainText(describe(words));
        await requests.stage('verify');
        const certificate = page.getByRole('button', { name: words('requests.verify.certificate'), exact: true });
        await expect(certificate).toBeDisabled();
        // It is what shows whose data is still there.
        expect(await countStored()).toBe(stored);

        await failing.restart('--import', dialogues);
        expect(await countFailing()).toBe(3);
        await requests.stage('erase');
        // Two conversations, and the visitor of each.
        await page.getByRole('button', { name: words('requests.erase.goOn', { items: 4 }), exact: true }).click();
        await expect.poll(async () => (await readPlan()).state, { timeout: 120_000 }).toBe('verified');
        expect(await countFailing()).toBe(1);
        expect(await sample.readDeletions(begun)).toEqual(done);
        await requests.stage('verify');
        await expect(certificate).toBeEnabled();
      } finally {
        await failing.stop();
      }
    });
  });
