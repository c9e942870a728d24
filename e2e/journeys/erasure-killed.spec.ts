import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from '../fixtures/app.ts';
import { killCore } from '../fixtures/core-process.ts';
import type { Custos } from '../fixtures/custos.ts';
import { startLosingGate } from '../fixtures/losing-gate.ts';
import { createRequestSteps, describeSample, findSamplePerson, test } from '../fixtures/request-steps.ts';
import { createSteps } from '../fixtures/steps.ts';
import type { Words } from '../fixtures/words.ts';

const kills = [
  {
    what: 'core',
    language: 'en',
    kill: (custos: Custos) => killCore(custos.app),
    // The window is still there, and with it the case that was open.
    reachCase: async () => undefined,
  },
  {
    what: 'the whole application',
    language: 'de',
    kill: async (custos: Custos) => {
      await custos.kill();
      await custos.launch();
    },
    reachCase: async ({ page }: Custos, words: Words) => {
      await createRequestSteps(page, words).openOnly();
    },
  },
] as const;

interface Conversations {
  total: number;
}

for (const { what, language, kill, reachCase } of kills)
  test.describe(what, () => {
    test.use({ language });

    test(`${what} killed in the middle of an erasure: it goes on after unlocking, and no deletion is sent twice`, async ({
      custos,
      words,
      sample,
      requests,
    }) => {
      test.setTimeout(300_000);
      const gate = await startLosingGate(sample.baseUrl);
      const countAll = async () => ((await sample.ask('GET', '/v1/conversations?limit=1')).body as Conversations).total;
      try {
        await requests.fillVault(custos, { ...describeSample('Shop', sample), baseUrl: gate.baseUrl });
        const person = await findSamplePerson(sample);
        const before = await countAll();
        await requests.inviteSecondPerson(custos);
        const id = await requests.planErasure(custos, person.email);
        const { plan } = await custos.call('requests.plan', { id });
        const begun = new Date();
        const lost = gate.loseAnswerOfDeletion(2);
        await requests.executeBeside(custos, plan!);
        await lost;
        await kill(custos);

        const { page } = custos;
        await expect(page.getByRole('heading', { name: words('vault.unlock.title') })).toBeVisible();
        expect(await sample.readDeletions(begun)).toHaveLength(2);
        await createSteps(page, words).unlock();
        const readPlan = async () => (await custos.call('requests.plan', { id })).plan;
        await expect.poll(async () => (await readPlan())?.state, { timeout: 120_000 }).toBe('verified');
        expect((await readPlan())?.id).toBe(plan!.id);

        const deletions = await sample.readDeletions(begun);
        const targets = deletions.map(({ target }) => target);
        expect(targets.toSorted()).toEqual([...person.conversations, person.id].toSorted());
        expect(deletions.filter(({ status }) => status !== 204)).toEqual([]);
        expect(await countAll()).toBe(before - person.conversations.length);
        const [backend] = (await custos.call('backends.list', {})).backends;
        expect(backend?.conversations).toBe(before - person.conversations.length);

        const certificate = path.join(custos.folder, 'certificate.pdf');
        await custos.answerSaveDialog(certificate);
        await reachCase(custos, words);
        await createRequestSteps(page, words).stage('verify');
        await page.getByRole('button', { name: words('requests.verify.certificate'), exact: true }).click();
        await expect.poll(() => existsSync(certificate)).toBe(true);
        expect((await custos.call('audit.verify', {})).intact).toBe(true);
      } finally {
        await gate.close();
      }
    });
  });
