import { sql } from 'kysely';
import { parseEntry } from '../audit/index.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';
import type { AccessEvent, Period } from './rules/access-event.ts';
import type { FirstReading } from './rules/find-findings.ts';

const readings = [
  'transcripts.get',
  'transcripts.search',
  'transcripts.export',
  'reviews.read',
  'exports.pseudonymised',
  'incidents.affected',
];
/** A quotation mark inside a text of the entry is escaped, so this is never found in one. */
const isFailed = sql<boolean>`body LIKE '%"phase":"failed"%'`;
const pageSize = 1000;

/** What the vault's own log says about reading, refusals and failed sign-ins, in the order of time. */
export function readCustosEvents(register: RegisterReader, { from, to }: Period): AccessEvent[] {
  const events: AccessEvent[] = [];
  for (let after = 0; ;) {
    const rows = register.all(
      inRegister
        .selectFrom('audit_entry')
        .select(['seq', 'body', 'hash'])
        .where('seq', '>', after)
        .where('at', '>=', from)
        .where('at', '<', to)
        .where(({ or, eb }) => or([eb('procedure', 'in', readings), isFailed]))
        .orderBy('seq')
        .limit(pageSize),
    );
    for (const row of rows) {
      const event = toEvent(parseEntry(row));
      if (event) events.push(event);
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) break;
    after = last.seq;
  }
  // A clock that was set back leaves entries whose times do not rise with their numbers.
  return events.toSorted((a, b) => a.at - b.at);
}

function toEvent({
  seq,
  at,
  userId,
  procedure,
  phase,
  reason,
  refs,
}: ReturnType<typeof parseEntry>): AccessEvent | null {
  const event: Omit<AccessEvent, 'kind'> = {
    reference: String(seq),
    at: Date.parse(at),
    person: userId ?? '',
    target: null,
    isExport: false,
    unmasked: [],
    hits: 0,
    purpose: reason?.purpose ?? null,
    hasCase: reason?.caseId !== undefined,
  };
  if (phase === 'failed') {
    if (refs['code'] === 'permission.denied') return { ...event, kind: 'refused' };
    // Attempts are logged by the next sign-in that succeeds, and happened before it.
    const attemptedAt = readTime(refs['attemptedAt']);
    if (attemptedAt === null) return null;
    return {
      ...event,
      kind: 'failedSignIn',
      at: attemptedAt,
      noticedAt: event.at,
      person: String(refs['signInUserId'] ?? ''),
    };
  }
  if (procedure === 'transcripts.search') return { ...event, kind: 'listed', hits: Number(refs['hits'] ?? 0) };
  // Names people and how they are reached, as many at once as fit on a page.
  if (procedure === 'incidents.affected') return { ...event, kind: 'listed', hits: Number(refs['people'] ?? 0) };
  // Names no conversation; how many it holds is what stands out.
  if (procedure === 'exports.pseudonymised' && phase === 'done')
    return { ...event, kind: 'listed', isExport: true, hits: Number(refs['conversations'] ?? 0) };
  const target = String(refs['conversationId']);
  if (procedure === 'transcripts.export' && phase === 'done') {
    return {
      ...event,
      kind: 'opened',
      target,
      isExport: true,
      unmasked: refs['isMasked'] === false ? listExported(target, refs['messages']) : [],
    };
  }
  if (procedure !== 'transcripts.get' && procedure !== 'reviews.read') return null;
  const unmasked = Array.isArray(refs['unmasked']) ? refs['unmasked'].map(String) : [];
  return { ...event, kind: 'opened', target, unmasked };
}

/** The log does not name the messages of an export: all of them. */
function listExported(target: string, messages: unknown): string[] {
  return Array.from({ length: Number(messages ?? 0) }, (_, index) => `${target}/${index}`);
}

function readTime(value: unknown): number | null {
  const at = typeof value === 'string' ? Date.parse(value) : value;
  return typeof at === 'number' && Number.isFinite(at) ? at : null;
}

/** The first reading ever of each of these people, and of anybody. Each is found without going through the log. */
export function readFirstCustosReadings(register: RegisterReader, people: Iterable<string>): FirstReading[] {
  const firstOfAll = findFirst(register, null);
  const others = [...people].flatMap((person) => findFirst(register, person) ?? []);
  return firstOfAll ? [firstOfAll, ...others.filter(({ person }) => person !== firstOfAll.person)] : others;
}

function findFirst(register: RegisterReader, person: string | null): FirstReading | null {
  // One after the other, so that each follows the index and stops at its first row.
  const rows = readings.flatMap((procedure) =>
    register.all(
      inRegister
        .selectFrom('audit_entry')
        .select(['user_id', 'seq', 'at'])
        .where('procedure', '=', procedure)
        .$if(person !== null, (query) => query.where('user_id', '=', person))
        .where(({ not }) => not(isFailed))
        .orderBy('seq')
        .limit(1),
    ),
  );
  const first = rows.toSorted((a, b) => a.seq - b.seq)[0];
  return first ? { person: first.user_id ?? '', at: first.at, reference: String(first.seq) } : null;
}
