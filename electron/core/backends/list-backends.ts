import { sql } from 'kysely';
import type { BackendSummary } from '../../../shared/contract/backends.ts';
import type { Context } from '../context.ts';
import { isUnrestricted } from '../transcripts/index.ts';
import { inContent, inRegister, type ContentReader, type RegisterReader, type RegisterTables } from '../vault/index.ts';
import { listBackendRows } from './backend-row.ts';
import { runningSampleAddress } from './sample-chatbot.ts';

export async function listBackends(context: Context, includeRemoved: boolean): Promise<BackendSummary[]> {
  const reader = context.session.readsContent ? context.vault.contentReader : null;
  const [counts, synced] = reader ? await Promise.all([countStored(reader), readSynced(reader)]) : [null, null];
  return listBackendRows(context.register, includeRemoved).map((row) => ({
    id: row.id,
    controllerId: row.controller_id,
    connector: row.connector,
    name: row.name,
    baseUrl: (row.is_sample === 1 && row.state === 'active' && runningSampleAddress(context.host)) || row.base_url,
    isSample: row.is_sample === 1,
    syncFrom: row.sync_from === null ? null : new Date(row.sync_from).toISOString(),
    allowsPrivate: row.allows_private === 1,
    state: row.state,
    disabled:
      row.disabled_at === null
        ? null
        : { at: new Date(row.disabled_at).toISOString(), reason: row.disabled_reason ?? '' },
    conversations: counts && (counts.get(row.id)?.conversations ?? 0),
    messages: counts && (counts.get(row.id)?.messages ?? 0),
    lastSync: selectLastSync(readLastSync(context.register, row.id), synced?.has(row.id) ?? true),
  }));
}

async function countStored(content: ContentReader): Promise<Map<string, { conversations: number; messages: number }>> {
  const rows = await content.all(
    inContent
      .selectFrom('conversation')
      .select(({ fn }) => [
        'backend_id',
        fn.countAll<number>().as('conversations'),
        sql<number>`sum(message_count)`.as('messages'),
      ])
      .where(isUnrestricted(sql`key`))
      .groupBy('backend_id'),
  );
  return new Map(rows.map(({ backend_id: id, conversations, messages }) => [id, { conversations, messages }]));
}

async function readSynced(content: ContentReader): Promise<ReadonlySet<string>> {
  const rows = await content.all(inContent.selectFrom('sync_state').select('backend_id'));
  return new Set(rows.map((row) => row.backend_id));
}

/** A sync whose result was wiped since then says nothing about what is here; that one failed is still worth knowing. */
function selectLastSync(last: BackendSummary['lastSync'], isStored: boolean): BackendSummary['lastSync'] {
  const hasStored = last?.outcome === 'done' || last?.outcome === 'partial';
  return hasStored && !isStored ? null : last;
}

/** How the newest finished sync ended; a running one has no outcome yet. */
function readLastSync(register: RegisterReader, backendId: string): BackendSummary['lastSync'] {
  const row = register.get(
    inRegister
      .selectFrom('job')
      .select(['state', 'finished_at', 'problem', 'result'])
      .where('subject_id', '=', backendId)
      .where('procedure', '=', 'backends.sync')
      .where('state', '!=', 'running')
      .orderBy('id', 'desc')
      .limit(1),
  );
  if (!row || row.finished_at === null) return null;
  const unread = readUnread(row.result);
  const state = row.state as Exclude<RegisterTables['job']['state'], 'running'>;
  return {
    at: new Date(row.finished_at).toISOString(),
    outcome: state === 'done' && unread > 0 ? 'partial' : state,
    unread,
    code: row.problem === null ? null : (JSON.parse(row.problem) as { code: string }).code,
  };
}

/** Up to when everything of a system was read, by the newest sync that got to its end; null where none did. */
export function readLastRead(register: RegisterReader, backendId: string): { at: number; unread: number } | null {
  const row = register.get(
    inRegister
      .selectFrom('job')
      .select(['started_at', 'result'])
      .where('subject_id', '=', backendId)
      .where('procedure', '=', 'backends.sync')
      .where('state', '=', 'done')
      .orderBy('id', 'desc')
      .limit(1),
  );
  return row ? { at: row.started_at, unread: readUnread(row.result) } : null;
}

function readUnread(result: string | null): number {
  return result === null ? 0 : ((JSON.parse(result) as { unread?: number }).unread ?? 0);
}
