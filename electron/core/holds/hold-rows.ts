import { sql } from 'kysely';
import type { HoldGround } from '../../../shared/contract/retention/holds.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../vault/index.ts';

export type HoldRow = RegisterTables['legal_hold'];

/** The hold that something stays because of, as items and people are told of it. */
export interface HeldBy {
  holdId: string;
  number: string;
  ground: HoldGround;
}

/** Oldest first. */
export function listHoldRows(register: RegisterReader, { includeReleased }: { includeReleased: boolean }): HoldRow[] {
  const rows = inRegister.selectFrom('legal_hold').selectAll().orderBy('created_at').orderBy('id');
  return register.all(includeReleased ? rows : rows.where('released_at', 'is', null));
}

export function countActiveHolds(register: RegisterReader): number {
  return listHoldRows(register, { includeReleased: false }).length;
}

/** @throws Problem hold.unknown, hold.released */
export function requireHold(register: RegisterReader, id: string): HoldRow {
  const row = register.get(inRegister.selectFrom('legal_hold').selectAll().where('id', '=', id));
  if (!row) throw new Problem('hold.unknown');
  if (row.released_at !== null) throw new Problem('hold.released');
  return row;
}

/** The next number of a year, e.g. H-2026-003. Rows of released holds stay, so none is given out twice. */
export function nextHoldNumber(register: RegisterReader, year: string): string {
  const prefix = `H-${year}-`;
  const last = register.get(
    inRegister
      .selectFrom('legal_hold')
      .select(sql<number | null>`max(CAST(substr(number, ${prefix.length + 1}) AS INTEGER))`.as('number'))
      .where('number', 'like', `${prefix}%`),
  );
  return `${prefix}${String((last?.number ?? 0) + 1).padStart(3, '0')}`;
}

export function heldBy({ id, number, ground }: Pick<HoldRow, 'id' | 'number' | 'ground'>): HeldBy {
  return { holdId: id, number, ground: ground as HoldGround };
}

/** In the note of an item: the number, and behind it what somebody adds. */
export function noteOfHold(number: string, words = ''): string {
  return words === '' || words === number ? number : `${number}: ${words}`;
}

/** The number of the hold that an item's note names, or null where it is held for another reason. */
export function readHoldNumber(note: string): string | null {
  return /^(H-\d{4}-\d{3,})(?:: |$)/.exec(note)?.[1] ?? null;
}
