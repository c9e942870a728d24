import { addConversation, type TestServer } from '../../../electron/sample/testing/start-test-server.ts';
import { createRecordWriter } from '../../../electron/sample/store/write-records.ts';
import { inContent } from '../../../electron/core/testing/inside.ts';
import type { Bench } from './bench.ts';
import { countConversations, judgeSystem, type SystemBefore } from './judge-system.ts';
import type { Operation } from './operation.ts';

const conversationsOfEach = 12;
const bot = 'r-bot';
const heldPerson = 'r-held';

/** A policy of one bot deletes what is due, round after round, and never what a legal hold names. */
export const retentionRun: Operation = {
  async prepare(bench) {
    const { test, memory } = bench;
    await test.finish('backends.sync', memory.backendId);
    memory.wanted = { policyId: (await findPolicy(bench)) ?? (await makePolicy(bench)) };
  },
  async perform(bench) {
    await run(bench);
  },
  async judge(bench) {
    const { call, memory, vault } = bench;
    const damage: string[] = [];
    const { policyId = '' } = memory.wanted;
    const { due } = await call('retention.preview', { policyId });
    const { runs } = await call('retention.runs', { policyId, limit: 1 });
    const isBegun = runs[0] !== undefined && !runs[0].isFinished;
    const outcome = isBegun ? 'between' : due.conversations > 0 ? 'before' : 'after';
    if (outcome !== 'after') {
      const { state, problem, result } = await run(bench);
      const isFinished = (result as { isFinished?: boolean } | null)?.isFinished === true;
      if (!isFinished) damage.push(`the run does not go on: ${state} ${problem?.code ?? ''}`);
    }
    const rows = await vault.contentReader.all(
      inContent.selectFrom('conversation').select('external_id as id').where('external_id', 'like', 'r-%'),
    );
    const held = rows.filter(({ id }) => id.endsWith('held')).length;
    if (held !== memory.round) damage.push(`${held} held conversations are in the vault after ${memory.round} rounds`);
    if (rows.length > held) damage.push(`${rows.length - held} conversations that were due are in the vault`);
    return { outcome, damage };
  },
};

async function run({ call, test, memory }: Bench) {
  const { jobId } = await call('retention.run', { policyId: memory.wanted['policyId']! });
  return test.waitForJob(jobId);
}

async function findPolicy({ call }: Bench): Promise<string | undefined> {
  return (await call('retention.policies.list', {})).policies[0]?.id;
}

async function makePolicy({ call, memory }: Bench): Promise<string> {
  const { backendId } = memory;
  const { bots } = await call('backends.bots', { backendId });
  const policy = {
    name: 'Kundenfragen',
    backendId,
    botId: bots.find(({ externalId }) => externalId === bot)!.id,
    purpose: 'Beantwortung von Fragen',
    period: { amount: 0, unit: 'days' as const },
    reason: 'Mit der Antwort erledigt.',
    legalBasis: 'Art. 6 Abs. 1 Buchst. f DSGVO',
    owner: 'Kundenservice',
    reviewOn: '2099-12-31',
  };
  const { id } = await call('retention.policies.save', { policy });
  await call('retention.policies.activate', { id });
  await call('retention.holds.set', {
    scope: { kind: 'person', backendId, externalId: heldPerson },
    reason: 'Rechtsstreit',
    owner: 'Rechtsabteilung',
    dates: { reviewOn: '2099-12-31' },
  });
  return id;
}

/** Something that is due each time, and one conversation that must stay. */
export function dueConversationsOf(server: TestServer): () => Promise<void> {
  const writer = createRecordWriter(server.store);
  let round = 0;
  return async () => {
    round += 1;
    server.clock.now += 60_000;
    const at = server.clock.now;
    const settings = { retentionEnforced: false, retentionLastRunAt: null, keepDays: null };
    writer.writeBot({
      id: bot,
      name: 'R',
      description: '',
      languages: ['de'],
      channels: ['web'],
      createdAt: at,
      ...settings,
    });
    for (const id of ['r-person', heldPerson]) {
      writer.writePerson({ id, displayName: null, language: 'de', createdAt: at, identifiers: [] });
    }
    for (let index = 0; index < conversationsOfEach; index += 1) {
      addConversation(server.store, `r-${round}-${index}`, at, { count: 2, personId: 'r-person', botId: bot });
    }
    addConversation(server.store, `r-${round}-held`, at, { count: 2, personId: heldPerson, botId: bot });
  };
}

/** By the system's own word: what was due was deleted once, and nothing else. */
export function judgeRetention(server: TestServer, before: SystemBefore): string[] {
  const damage = judgeSystem(server, before, /^r-\d+-\d+$/);
  const due = countConversations(server, 'r-%') - countConversations(server, 'r-%-held');
  // The last ones came after the last run.
  if (due > conversationsOfEach) damage.push(`the system still has ${due} conversations that were due`);
  return damage;
}
