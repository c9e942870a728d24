import type { HoldGround, LegalHold } from '../../../shared/contract/retention/holds.ts';
import { sql } from 'kysely';
import { readUserNames } from '../access/index.ts';
import type { Context } from '../context.ts';
import { rawQuery } from '../transcripts/index.ts';
import type { ContentReader } from '../vault/index.ts';
import { findKeys } from './find-held-keys.ts';
import { listHoldRows, type HoldRow } from './hold-rows.ts';
import { readScopes, type StoredScope } from './hold-scopes.ts';
import { readToday } from './today.ts';

/** The newest first. One whose end has come holds on: nothing is deleted because nobody looked. */
export async function listHolds(context: Context, includeReleased: boolean): Promise<LegalHold[]> {
  const { register, vault } = context;
  const scopes = await readScopes(vault.contentReader);
  const names = readUserNames(register);
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? ''));
  const today = readToday(context);
  const holds: LegalHold[] = [];
  for (const row of listHoldRows(register, { includeReleased })) {
    const stored = scopes.get(row.id);
    const isReleased = row.released_at !== null;
    holds.push({
      id: row.id,
      number: row.number,
      state: isReleased ? 'released' : 'active',
      scope: stored?.scope ?? null,
      reason: stored?.reason ?? '',
      ground: row.ground as HoldGround,
      owner: row.owner,
      endsOn: row.ends_on,
      reviewOn: row.review_on,
      isDue: !isReleased && isDue(row, today),
      conversations: isReleased ? 0 : await countHeld(vault.contentReader, stored),
      createdBy: nameOf(row.created_by) ?? '',
      createdAt: toInstant(row.created_at),
      releasedBy: nameOf(row.released_by),
      releasedAt: row.released_at === null ? null : toInstant(row.released_at),
    });
  }
  return holds.toReversed();
}

/** One of which nobody knows any more what it holds, holds everything. */
export async function countHeld(content: ContentReader, stored: StoredScope | undefined): Promise<number> {
  if (stored) return (await findKeys(content, stored.scope)).length;
  const counted = await content.get(rawQuery(sql<{ n: number }>`SELECT count(*) AS n FROM conversation`));
  return counted?.n ?? 0;
}

function isDue({ ends_on: endsOn, review_on: reviewOn }: HoldRow, today: string): boolean {
  return [endsOn, reviewOn].some((day) => day !== null && day <= today);
}

function toInstant(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
