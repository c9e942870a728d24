import { rmSync } from 'node:fs';
import path from 'node:path';
import { readServedRows, readStoredRows } from '../../../electron/core/backends/testing/sync-fixture.ts';
import { openTestCore } from '../../../electron/core/testing/test-core.ts';
import { addConversation, minute, type TestServer } from '../../../electron/sample/testing/start-test-server.ts';
import { judgeDeletions, peopleOf } from './erasing-operations.ts';
import { noteSystem, type SystemBefore } from './judge-system.ts';
import { killAgain, type KillFigures } from './kill-again.ts';
import type { OperationName } from './operations.ts';
import { makePlace } from './place.ts';
import { dueConversationsOf, judgeRetention } from './retention-operations.ts';

export type KillPlan = Partial<Record<OperationName, number>>;

/** Kills as often as the plan says at each operation, on a vault of its own each. */
export async function killEverything(
  plan: KillPlan,
  options: { conversations: number; seed: number; say?: (line: string) => void },
): Promise<Record<string, KillFigures>> {
  const place = await makePlace(options.conversations);
  const all: Record<string, KillFigures> = {};
  try {
    for (const [operation, kills] of Object.entries(plan)) {
      options.say?.(`${kills} kills: ${operation}`);
      const folder = place.copy();
      const bringNews = bringersOfNews[operation]?.(place.server);
      const deleting = deletingOperations[operation];
      const before = deleting && noteSystem(place.server, deleting.own);
      const figures = await killAgain(folder, operation, {
        kills,
        seed: options.seed,
        ...(bringNews && { bringNews }),
      });
      if (operation === 'sync') figures.damage.push(...(await compareWithServer(folder, place.server)));
      if (deleting && before) figures.damage.push(...deleting.judge(place.server, before));
      all[operation] = figures;
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    await place.close();
  }
  return all;
}

/** What there is to do each time, where the operation itself does not make it. */
const bringersOfNews: Partial<Record<string, (server: TestServer) => () => Promise<void>>> = {
  sync: newsOf,
  erasure: peopleOf,
  'retention.run': dueConversationsOf,
};

interface DeletingOperation {
  /** How the ids begin of what it makes and deletes. */
  own: string;
  judge(server: TestServer, before: SystemBefore): string[];
}

/** What deletes at the system, which then says itself what it was asked for. */
const deletingOperations: Partial<Record<string, DeletingOperation>> = {
  erasure: { own: 'e-person-', judge: judgeDeletions },
  'retention.run': { own: 'r-', judge: judgeRetention },
};

/** Something new, changed and deleted each time, so that every kind of work is cut short somewhere. */
function newsOf(server: TestServer): () => Promise<void> {
  let round = 0;
  return async () => {
    server.clock.now += minute;
    for (let index = 0; index < 200; index += 1) {
      addConversation(server.store, `k-${round}-${index}`, server.clock.now, { count: 3 });
    }
    await server.call('DELETE', `/v1/messages/n-${String(round).padStart(5, '0')}.1`);
    await server.call('DELETE', `/v1/conversations/n-${String(100 + round).padStart(5, '0')}`);
    round += 1;
  };
}

/** After the last kill: one more sync finds what is left to do, the next one nothing, and both sides hold the same. */
async function compareWithServer(folder: string, server: TestServer): Promise<string[]> {
  const test = await openTestCore({ folder, hasVault: false });
  const damage: string[] = [];
  try {
    await test.unlock();
    const { backends } = await test.call('backends.list', {});
    const id = backends[0]!.id;
    const first = await test.finish('backends.sync', id);
    const second = await test.finish('backends.sync', id);
    if (first.state !== 'done') damage.push(`the sync after the last kill: ${first.problem?.code}`);
    const { conversations, messages } = second.result as { conversations: number; messages: number };
    if (conversations + messages > 0) damage.push(`a second sync still found ${conversations} and ${messages}`);
  } finally {
    await test.core.close();
  }
  const stored = await readStoredRows(path.join(folder, 'test.custos'));
  const served = readServedRows(server);
  if (stored.join('\n') !== served.join('\n')) damage.push(`${stored.length} rows stored, ${served.length} served`);
  return damage;
}
