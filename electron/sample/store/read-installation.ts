import { sampleAccounts } from '../data/accounts.ts';
import type { Store } from './open-store.ts';
import { countRows, cutPage, type Page, type Place } from './read-conversations.ts';

export interface Bot {
  id: string;
  name: string;
  description: string;
  languages: string[];
  channels: string[];
  createdAt: string;
  conversationCount: number;
}

export interface Retention {
  botId: string;
  keepDays: number | null;
  enforced: boolean;
  lastRunAt: string | null;
}

export type TargetType = 'message' | 'conversation' | 'person';

export interface NewAccess {
  at: number;
  actor: string;
  action: string;
  targetType: TargetType | null;
  targetId: string | null;
  status: number;
}

export interface Access extends Omit<NewAccess, 'at'> {
  id: string;
  at: string;
}

type BotRow = Omit<Bot, 'languages' | 'channels' | 'createdAt'> & {
  languages: string;
  channels: string;
  createdAt: number;
};

export function listBots(store: Store): Bot[] {
  const rows = store
    .prepare<[], BotRow>(
      `SELECT id, name, description, languages, channels, created_at AS createdAt,
       (SELECT count(*) FROM conversation WHERE bot_id = bot.id) AS conversationCount FROM bot ORDER BY id`,
    )
    .all();
  return rows.map((row) => ({
    ...row,
    languages: JSON.parse(row.languages) as string[],
    channels: JSON.parse(row.channels) as string[],
    createdAt: new Date(row.createdAt).toISOString(),
  }));
}

export function listRetention(store: Store): Retention[] {
  const rows = store
    .prepare<[], { botId: string; keepDays: number | null; enforced: number; lastRunAt: number | null }>(
      `SELECT id AS botId, keep_days AS keepDays, retention_enforced AS enforced, retention_last_run_at AS lastRunAt
       FROM bot ORDER BY id`,
    )
    .all();
  return rows.map((row) => ({
    ...row,
    enforced: row.enforced === 1,
    lastRunAt: row.lastRunAt === null ? null : new Date(row.lastRunAt).toISOString(),
  }));
}

export interface Account {
  id: string;
  role: string;
  lastSignInAt: string | null;
  secondFactor: boolean;
}

/** @param now epoch ms */
export function listAccounts(now: number): Account[] {
  return sampleAccounts.map(({ role, signedInDaysAgo, secondFactor }, index) => ({
    id: `account-${index + 1}`,
    role,
    lastSignInAt: signedInDaysAgo === null ? null : new Date(now - signedInDaysAgo * 86_400_000).toISOString(),
    secondFactor,
  }));
}

export function createAccessWriter(store: Store): (access: NewAccess) => void {
  const insert = store.prepare(
    'INSERT INTO access (at, actor, action, target_type, target_id, status) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return ({ at, actor, action, targetType, targetId, status }) => {
    insert.run(at, actor, action, targetType, targetId, status);
  };
}

export function listAccesses(
  store: Store,
  since: number | undefined,
  page: { after: Place | null; limit: number },
): Page<Access> {
  const from = since ?? 0;
  const rows = store
    .prepare<[number, number, number], Omit<NewAccess, 'at'> & { id: number; at: number }>(
      `SELECT id, at, actor, action, target_type AS targetType, target_id AS targetId, status
       FROM access WHERE at >= ? AND id > ? ORDER BY id LIMIT ?`,
    )
    .all(from, page.after?.[0] ?? 0, page.limit + 1);
  const { kept, next } = cutPage(rows, page.limit, (row) => [row.id, '']);
  const items = kept.map((row) => ({ ...row, id: String(row.id), at: new Date(row.at).toISOString() }));
  return { items, total: countRows(store, 'access WHERE at >= ?', [from]), next };
}
