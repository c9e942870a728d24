import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { readDays } from '../../controllers/index.ts';
import { oneAtATime, rawQuery } from '../../transcripts/index.ts';
import { inRegister, type ContentWriter, type RegisterWriter } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireIncident, type IncidentRow } from '../incident-rows.ts';
import { lastDayKept, readIncidentYears } from './keep-years.ts';

type Reading = Pick<Context, 'register' | 'vault' | 'now'>;

/** The tables of the content that know of incidents. The people concerned go with the selection they were counted in. */
const tables = ['incident_comment', 'incident_selection', 'incident_communication_text'] as const;

/**
 * Ids of closed incidents, drills too, whose time is over and of which words or people are still stored. What
 * Art. 33(5) GDPR wants documented stands in the register and stays.
 */
export async function findExpiredContent(context: Reading): Promise<string[]> {
  const { register, vault } = context;
  const years = readIncidentYears(register);
  if (years === null) return [];
  const over = listOver(context, years).map(({ id }) => id);
  if (over.length === 0) return [];
  const given = JSON.stringify(over);
  const stored = tables.map(
    (table) => sql`SELECT incident_id FROM ${sql.table(table)}
      WHERE incident_id IN (SELECT value FROM json_each(${given}))`,
  );
  const rows = await vault.contentReader.all(rawQuery(sql<{ incident_id: string }>`${sql.join(stored, sql` UNION `)}`));
  return rows.map((row) => row.incident_id).toSorted();
}

function listOver(context: Reading, years: number): IncidentRow[] {
  const dayOf = readDays(context);
  return context.register
    .all(inRegister.selectFrom('incident').selectAll().where('state', '=', 'closed').orderBy('id'))
    .filter(({ controller_id: owner, drill_started_at: startedAt, closed_at: closedAt }) => {
      // A drill ends by a clock that runs ahead: it is as old as its beginning.
      const ended = startedAt ?? closedAt;
      return ended !== null && dayOf(owner, context.now()) > lastDayKept(dayOf(owner, ended), years);
    });
}

export async function removeExpiredContent(content: ContentWriter, ids: readonly string[]): Promise<void> {
  const rows = ids.map((id) => [id]);
  await oneAtATime(content, () =>
    content.write(tables.map((table) => ({ sql: `DELETE FROM ${table} WHERE incident_id = ?`, rows }))),
  );
}

/** Says in the timeline of each that its words and people are gone. */
export function noteContentRemoved(writer: RegisterWriter, context: Context, ids: readonly string[]): void {
  for (const id of ids)
    addIncidentEvent(writer, context, requireIncident(writer, id), { type: 'contentRemoved', details: {} });
}
