import { sql } from 'kysely';
import type { BackendHealth } from '../../../../shared/contract/backend-health.ts';
import { describeProblem } from '../../../../shared/errors/describe.ts';
import { problemCodes } from '../../../../shared/errors/codes.ts';
import type { Context } from '../../context.ts';
import { isUnrestricted } from '../../transcripts/index.ts';
import { inContent, inRegister, type ContentReader, type RegisterReader } from '../../vault/index.ts';
import { listBackendRows, readBackend, type BackendRow } from '../backend-row.ts';
import { listNotCovered } from './list-not-covered.ts';

const runsAtMost = 30;
type Run = BackendHealth['runs'][number];

/** What is known of stored content; empty for whoever holds no key to it. */
interface StoredState {
  newestMessageAt: number | null;
  completeUntil: number | null;
  unread: number;
}

/** @throws Problem backend.unknown */
export async function describeHealth(context: Context, id: string | undefined): Promise<BackendHealth[]> {
  const { register, session, vault } = context;
  const rows = id === undefined ? listBackendRows(register, false) : [readBackend(register, id)];
  const stored = session.readsContent ? await readStored(vault.contentReader) : new Map<string, StoredState>();
  return rows.map((row) => describeOne(context, row, stored.get(row.id)));
}

function describeOne({ register, host }: Context, row: BackendRow, stored: StoredState | undefined): BackendHealth {
  const runs = readRuns(register, row.id);
  const newest = runs.at(-1);
  const good = runs.findLast(({ outcome }) => outcome === 'done' || outcome === 'partial');
  const unread = stored?.unread ?? newest?.unread ?? 0;
  return {
    backendId: row.id,
    freshness: good
      ? {
          syncedAt: good.at,
          newestMessageAt: toInstant(stored?.newestMessageAt),
          behindSeconds: Math.max(0, Math.round((host.now() - Date.parse(good.at)) / 1000)),
          completeUntil: toInstant(stored?.completeUntil),
        }
      : null,
    lastError: newest?.code != null ? { at: newest.at, code: newest.code, words: describeCode(newest.code) } : null,
    unread,
    quota: readQuotaRow(register, row.id),
    notCovered: listNotCovered(register, row, unread),
    runs: runs.map(({ code: _code, unread: _unread, ...run }) => run),
  };
}

function toInstant(at: number | null | undefined): string | null {
  return at == null ? null : new Date(at).toISOString();
}

/** Oldest first. */
function readRuns(register: RegisterReader, backendId: string): (Run & { code: string | null; unread: number })[] {
  const rows = register.all(
    inRegister
      .selectFrom('job')
      .select(['state', 'finished_at', 'result', 'problem'])
      .where('subject_id', '=', backendId)
      .where('procedure', '=', 'backends.sync')
      .where('state', '!=', 'running')
      .where('finished_at', 'is not', null)
      .orderBy('id', 'desc')
      .limit(runsAtMost),
  );
  return rows.toReversed().map(({ state, finished_at: at, result, problem }) => {
    const read = (result === null ? {} : JSON.parse(result)) as Partial<Run & { unread: number }>;
    const code = problem === null ? null : (JSON.parse(problem) as { code: string }).code;
    const unread = read.unread ?? 0;
    return {
      at: new Date(at!).toISOString(),
      outcome: state === 'done' && unread > 0 ? 'partial' : (state as Run['outcome']),
      conversations: read.conversations ?? 0,
      messages: read.messages ?? 0,
      seconds: read.seconds ?? null,
      code,
      unread,
    };
  });
}

function describeCode(code: string): { en: string; de: string } {
  const known = problemCodes.find((each) => each === code) ?? 'internal';
  return { en: describeProblem(known, 'en'), de: describeProblem(known, 'de') };
}

function readQuotaRow(register: RegisterReader, backendId: string): BackendHealth['quota'] {
  const row = register.get(inRegister.selectFrom('backend_quota').selectAll().where('backend_id', '=', backendId));
  if (!row) return null;
  const { most, remaining, resets_at: resetsAt, seen_at: seenAt } = row;
  return { most, remaining, resetsAt: toInstant(resetsAt), seenAt: new Date(seenAt).toISOString() };
}

async function readStored(content: ContentReader): Promise<Map<string, StoredState>> {
  const [newest, states] = await Promise.all([
    content.all(
      inContent
        .selectFrom('conversation')
        .select(['backend_id', sql<number | null>`max(last_message_id) / 1024`.as('at')])
        .where(isUnrestricted(sql`key`))
        .groupBy('backend_id'),
    ),
    content.all(inContent.selectFrom('sync_state').select(['backend_id', 'state'])),
  ]);
  const stored = new Map<string, StoredState>();
  for (const { backend_id: id, at } of newest) stored.set(id, { newestMessageAt: at, completeUntil: null, unread: 0 });
  for (const { backend_id: id, state } of states) {
    const { unread = [], verifiedUntil = null } = JSON.parse(state) as {
      unread?: string[];
      verifiedUntil?: number | null;
    };
    const before = stored.get(id) ?? { newestMessageAt: null, completeUntil: null, unread: 0 };
    stored.set(id, { ...before, completeUntil: verifiedUntil, unread: unread.length });
  }
  return stored;
}
