import { describeProblem } from '../../shared/errors/describe.ts';
import { expect } from '../fixtures/app.ts';
import { addColleague } from '../fixtures/people.ts';
import { describeSample, findSamplePerson, test } from '../fixtures/request-steps.ts';
import { startSampleProcess, type SampleProcess } from '../fixtures/sample-server.ts';
import type { Words } from '../fixtures/words.ts';

const failures = [
  {
    what: 'keeps a message of each conversation',
    language: 'de',
    begin: (failing: SampleProcess) => failing.restart('--faults', 'keep-message'),
    describe: (words: Words, conversations: number) =>
      words('requests.erase.item.stillThere', { count: conversations }),
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

    test(`one system is done while another one ${what}: that one is named in words, and done once it works again`, async ({
      custos,
      page,
      words,
      sample,
      steps,
      requests,
    }) => {
      test.setTimeout(400_000);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const failing = await startSampleProcess();
      try {
        await requests.fillVault(custos, describeSample('Shop', sample), describeSample('Support', failing));
        const person = await findSamplePerson(sample);
        await addColleague(custos, 'decisionMaker', 'max', 'Max Berger');
        await steps.putReasonOff();
        const id = await requests.planErasure(custos, person.email);
        const readPlan = async () => (await custos.call('requests.plan', { id })).plan!;
        const countStored = async () => (await custos.call('requests.scope', { id })).conversations.length;
        const [planned, stored] = [await readPlan(), await countStored()];
        expect(planned.backends).toHaveLength(2);
        const begun = new Date();
        await begin(failing);
        await requests.executeBeside(custos, planned);
        await expect.poll(async () => (await readPlan()).state, { timeout: 180_000 }).toBe('partial');

        expect((await sample.ask('GET', `/v1/people/${person.id}`)).status).toBe(404);
        const done = await sample.readDeletions(begun);
        const named = page.getByRole('region', { name: 'Support' });
        await expect(named).toContainText(describe(words, person.conversations.length));
        await expect(page.getByRole('region', { name: 'Shop' })).not.toContainText(
          describe(words, person.conversations.length),
        );
        await requests.stage('verify');
        await expect(button(words('requests.verify.certificate'))).toBeDisabled();
        // It is what shows whose data is still there.
        expect(await countStored()).toBe(stored);

        await failing.restart();
        await requests.stage('erase');
        await page.getByRole('button', { name: goOn(words) }).click();
        await expect.poll(async () => (await readPlan()).state, { timeout: 120_000 }).toBe('verified');
        expect((await failing.ask('GET', `/v1/people/${person.id}`)).status).toBe(404);
        for (const each of person.conversations)
          expect((await failing.ask('GET', `/v1/conversations/${each}`)).status).toBe(404);
        expect(await sample.readDeletions(begun)).toEqual(done);
        await requests.stage('verify');
        await expect(button(words('requests.verify.certificate'))).toBeEnabled();
      } finally {
        await failing.stop();
      }
    });
  });

/** Whatever the number of items. */
function goOn(words: Words): RegExp {
  return new RegExp(`^${words('requests.erase.goOn', { items: 7 }).replace('7', '[\\d.,]+')}$`);
}
