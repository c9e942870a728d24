import type { TestServer } from '../../../electron/sample/testing/start-test-server.ts';
import { addConversation } from '../../../electron/sample/testing/start-test-server.ts';
import { createRecordWriter } from '../../../electron/sample/store/write-records.ts';
import { storeCase, storeLinks } from '../../../electron/core/requests/testing/store-case.ts';
import { inContent } from '../../../electron/core/testing/inside.ts';
import { judgeSystem, type SystemBefore } from './judge-system.ts';
import type { Operation } from './operation.ts';

const conversationsOfEach = 12;
const personOf = (round: number): string => `e-person-${round}`;

/** One person after the other is erased at the system and in the vault, on the word of the first call. */
export const erasure: Operation = {
  async prepare({ test, call, memory, vault }) {
    const person = personOf(memory.round);
    await test.finish('backends.sync', memory.backendId);
    const id = await storeCase(vault, {
      kind: 'erasure',
      name: 'Jörg',
      identifiers: [{ kind: 'email', value: `${person}@example.org` }],
    });
    const accepted = { backendId: memory.backendId, externalId: person, decision: 'accepted' as const };
    await storeLinks(vault, id, [{ ...accepted, target: 'person' }]);
    const planning = await call('requests.planErasure', { id });
    const { result } = await test.waitForJob(planning.jobId);
    memory.wanted = { person, requestId: id, planId: (result as { planId: string }).planId };
  },
  async perform({ test, call, memory }) {
    const { requestId: id, planId } = memory.wanted as { requestId: string; planId: string };
    const { jobId } = await call('requests.execute', { id, planId });
    await test.waitForJob(jobId);
  },
  async judge({ test, call, memory, vault }) {
    const { requestId: id, planId, person } = memory.wanted as { requestId: string; planId: string; person: string };
    const damage: string[] = [];
    const { plan } = await call('requests.plan', { id });
    const outcome = plan?.state === 'draft' ? 'before' : plan?.isFinished ? 'after' : 'between';
    if (!plan?.isFinished) {
      const { jobId } = await call('requests.execute', { id, planId });
      const { state, problem, result } = await test.waitForJob(jobId);
      const isFinished = (result as { isFinished?: boolean } | null)?.isFinished === true;
      if (!isFinished) damage.push(`the erasure does not go on: ${state} ${problem?.code ?? ''}`);
    }
    const left = await vault.contentReader.all(
      inContent.selectFrom('conversation').select('id').where('external_id', 'like', `${person}-%`),
    );
    if (left.length > 0) damage.push(`${left.length} conversations of an erased person are in the vault`);
    return { outcome, damage };
  },
};

/** Somebody new each time. */
export function peopleOf(server: TestServer): () => Promise<void> {
  let round = 0;
  return async () => {
    round += 1;
    const person = personOf(round);
    server.clock.now += 60_000;
    const identifiers = [{ kind: 'email' as const, value: `${person}@example.org` }];
    const described = { displayName: null, language: 'de' as const, createdAt: server.clock.now, identifiers };
    createRecordWriter(server.store).writePerson({ ...described, id: person });
    for (let index = 0; index < conversationsOfEach; index += 1) {
      addConversation(server.store, `${person}-${index}`, server.clock.now, { count: 2, personId: person });
    }
  };
}

/** By the system's own word: everything was deleted once, and nobody else's. */
export function judgeDeletions(server: TestServer, before: SystemBefore): string[] {
  const damage = judgeSystem(server, before, /^e-person-/);
  // The last one who came was never to be erased.
  const left = server.store
    .prepare<[], { person: string }>(`SELECT DISTINCT person_id AS person FROM conversation WHERE id LIKE 'e-person-%'`)
    .all();
  if (left.length > 1) damage.push(`the system still has conversations of ${left.length - 1} erased people`);
  return damage;
}
