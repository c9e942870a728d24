import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { RecordedStart, startProcedures } from '../../../../shared/contract/retention/starts.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readUserNames } from '../../access/index.ts';
import type { Handlers } from '../../handlers.ts';
import { oneAtATime, rawQuery } from '../../transcripts/index.ts';
import { inContent, type ContentReader, type ContentTables } from '../../vault/index.ts';

type Row = ContentTables['retention_start'];
type Place = Pick<Row, 'backend_id' | 'person_external_id' | 'conversation_external_id'>;

export const startHandlers: Pick<Handlers<'retention'>, keyof typeof startProcedures> = {
  async 'starts.record'(context, { target, start, at, note }) {
    const place = await findPlace(context.vault.contentReader, target);
    const id = uuidv7();
    const { userId } = context.session;
    return {
      refs: { startId: id, backendId: place.backend_id, target: target.kind, start },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const row = [id, place.backend_id, place.person_external_id, place.conversation_external_id];
          await content.write([
            {
              sql: `INSERT INTO retention_start (id, backend_id, person_external_id, conversation_external_id, start, at, note,
                recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
              rows: [[...row, start, Date.parse(at), note, userId, context.now()]],
            },
          ]);
          return { output: { id } };
        }),
    };
  },

  async 'starts.list'(context, { limit, cursor }) {
    const content = context.vault.contentReader;
    const names = readUserNames(context.register);
    const offset = Number(cursor ?? 0);
    if (!Number.isSafeInteger(offset) || offset < 0) throw new Problem('cursor.invalid');
    const [rows, counted] = await Promise.all([
      content.all(
        rawQuery(sql<Row & { conversationId: string | null }>`
          SELECT s.*, c.id AS conversationId FROM retention_start AS s
          LEFT JOIN conversation AS c ON c.backend_id = s.backend_id AND c.external_id = s.conversation_external_id
          ORDER BY s.recorded_at DESC, s.id DESC LIMIT ${BigInt(limit)} OFFSET ${BigInt(offset)}`),
      ),
      content.get(inContent.selectFrom('retention_start').select(({ fn }) => fn.countAll<number>().as('total'))),
    ]);
    const total = counted?.total ?? 0;
    const next = offset + rows.length;
    const starts = rows.map((row) => describeStart(row, names));
    return { output: { starts, total, cursor: next < total ? String(next) : null }, refs: { starts: starts.length } };
  },

  async 'starts.remove'(context, { id, note }) {
    const known = await context.vault.contentReader.get(
      inContent.selectFrom('retention_start').select('id').where('id', '=', id),
    );
    if (!known) throw new Problem('retention.startUnknown');
    return {
      refs: { startId: id },
      reason: { purpose: 'retention', note },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          await content.write([{ sql: 'DELETE FROM retention_start WHERE id = ?', rows: [[id]] }]);
          return { output: { removed: true as const } };
        }),
    };
  },
};

/** @throws Problem conversation.unknown, subject.unknown */
async function findPlace(
  content: ContentReader,
  target: ParsedInputOf<'retention.starts.record'>['target'],
): Promise<Place> {
  if (target.kind === 'conversation') {
    const row = await content.get(
      inContent
        .selectFrom('conversation')
        .select(['backend_id', 'external_id'])
        .where('id', '=', target.conversationId),
    );
    if (!row) throw new Problem('conversation.unknown');
    return { backend_id: row.backend_id, person_external_id: null, conversation_external_id: row.external_id };
  }
  const { backendId, externalId } = target;
  const person = await content.get(
    inContent
      .selectFrom('person')
      .select('key')
      .where('backend_id', '=', backendId)
      .where('external_id', '=', externalId),
  );
  if (!person) throw new Problem('person.unknown');
  return { backend_id: backendId, person_external_id: externalId, conversation_external_id: null };
}

function describeStart(
  row: Row & { conversationId: string | null },
  names: ReadonlyMap<string, string>,
): RecordedStart {
  return {
    id: row.id,
    target:
      row.person_external_id === null
        ? { kind: 'conversation', conversationId: row.conversationId ?? row.id }
        : { kind: 'person', backendId: row.backend_id, externalId: row.person_external_id },
    start: row.start,
    at: new Date(row.at).toISOString(),
    note: row.note,
    recordedBy: names.get(row.recorded_by) ?? '',
    recordedAt: new Date(row.recorded_at).toISOString(),
  };
}
