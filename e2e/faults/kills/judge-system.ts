import type { TestServer } from '../../../electron/sample/testing/start-test-server.ts';

/** What a system held and had been asked for before an operation deleted anything. */
export interface SystemBefore {
  /** How the ids begin of what the operation makes and deletes. */
  own: string;
  others: number;
  lastAccess: number;
}

export function noteSystem(server: TestServer, own: string): SystemBefore {
  const last = server.store.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM access').get();
  return { own, others: countOthers(server, own), lastAccess: last?.id ?? 0 };
}

/** By the system's own word: nothing was deleted twice, whatever was killed in between, and nothing but `mayGo`. */
export function judgeSystem(server: TestServer, before: SystemBefore, mayGo: RegExp): string[] {
  const damage: string[] = [];
  const asked = server.store
    .prepare<[number], { target: string; n: number }>(
      `SELECT target_id AS target, count(*) AS n FROM access WHERE action LIKE 'delete%' AND id > ? GROUP BY target_id`,
    )
    .all(before.lastAccess);
  const repeated = asked.filter(({ n }) => n > 1);
  if (repeated.length > 0) damage.push(`${repeated.length} deletions were sent again`);
  const foreign = asked.filter(({ target }) => !mayGo.test(target));
  if (foreign.length > 0) damage.push(`${foreign.length} deletions were about what must stay`);
  const others = countOthers(server, before.own);
  if (others !== before.others) damage.push(`${before.others} conversations of others became ${others}`);
  return damage;
}

/** @param pattern of ids, as LIKE takes it */
export function countConversations({ store }: TestServer, pattern: string): number {
  const sql = 'SELECT count(*) AS n FROM conversation WHERE id LIKE ?';
  return store.prepare<[string], { n: number }>(sql).get(pattern)?.n ?? -1;
}

function countOthers(server: TestServer, own: string): number {
  return countConversations(server, '%') - countConversations(server, `${own}%`);
}
