import { sql } from 'kysely';
import type { OutputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { compactContent, oneAtATime, rawQuery } from '../../../transcripts/index.ts';
import { inRegister, type ContentReader, type RegisterWriter } from '../../../vault/index.ts';
import type { RequestRow } from '../../request-rows.ts';
import { storeChange } from '../case-change.ts';
import { dayIn, readZones } from '../case-zone.ts';
import { lastDayKept, readKeepYears } from './keep-years.ts';

/**
 * Deletes what is known of the people of cases whose time is over, and rewrites the file so that nothing of it is left
 * in free pages. What stays in the register names nobody: see docs/decisions/0016. A case that restricts conversations
 * stays whole, because the restriction goes on.
 */
export async function removeExpired(context: Context): Promise<OutsideChange<OutputOf<'requests.removeExpired'>>> {
  const expired = await findExpired(context);
  const ids = expired.map(({ id }) => id);
  const removed = expired.length;
  if (removed === 0) return { refs: { requests: 0 }, apply: () => ({ output: { removed: 0 } }) };
  const { files, letters } = await countContents(context.vault.contentReader, ids);
  return {
    refs: { requests: removed, files, letters },
    approval: {
      kind: 'deletion',
      input: {},
      effects: [
        { code: 'requestsRemoved', values: { requests: removed, files, letters } },
        ...expired.map(({ number }) => ({ code: 'requestRemoved', values: { number } })),
      ],
    },
    async apply({ content }) {
      const rows = ids.map((id) => [id]);
      await oneAtATime(content, () =>
        content.write([
          { sql: 'DELETE FROM erasure_plan WHERE request_id = ?', rows },
          { sql: 'DELETE FROM request_person WHERE request_id = ?', rows },
        ]),
      );
      await compactContent(content);
      return { output: { removed } };
    },
    finish(writer) {
      for (const id of ids) stripCase(writer, context, id);
    },
  };
}

/** Notes were typed by people, and a finding leads to a conversation: neither outlives the content. */
function stripCase(writer: RegisterWriter, context: Context, id: string): void {
  writer.run(
    inRegister
      .updateTable('request_event')
      .set({ details: sql<string>`json_remove(details, '$.note')` })
      .where('request_id', '=', id),
  );
  storeChange(writer, context, id, { set: { finding_id: null }, events: [{ type: 'contentRemoved' }] });
}

/** Closed cases whose time is over and of whose people something is still stored. */
export async function findExpired(context: Context): Promise<RequestRow[]> {
  const { register, vault } = context;
  const keepYears = readKeepYears(register);
  const zoneOf = readZones(register);
  const at = context.now();
  const over = register
    .all(inRegister.selectFrom('request').selectAll().where('state', '=', 'closed').orderBy('number'))
    .filter((row) => {
      const zone = zoneOf(row.controller_id);
      const last = lastDayKept(row, keepYears, zone);
      return last !== null && dayIn(at, zone) > last;
    });
  const stored = await vault.contentReader.all(
    rawQuery(sql<{ id: string }>`
      SELECT request_id AS id FROM request_person
      WHERE request_id IN (SELECT value FROM json_each(${JSON.stringify(over.map(({ id }) => id))}))
        AND request_id NOT IN (SELECT request_id FROM restriction)`),
  );
  const kept = new Set(stored.map(({ id }) => id));
  return over.filter(({ id }) => kept.has(id));
}

async function countContents(content: ContentReader, ids: readonly string[]) {
  const given = JSON.stringify(ids);
  const counted = await content.get(
    rawQuery(sql<{ files: number; letters: number }>`
      SELECT (SELECT count(*) FROM request_file WHERE request_id IN (SELECT value FROM json_each(${given}))) AS files,
        (SELECT count(*) FROM request_letter WHERE request_id IN (SELECT value FROM json_each(${given}))) AS letters`),
  );
  return counted ?? { files: 0, letters: 0 };
}
