import { sql } from 'kysely';
import type { Unsearched } from '../../../shared/contract/subjects.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { openLiveBackend, type LiveBackend } from '../backends/index.ts';
import type { Context } from '../context.ts';
import { inRegister } from '../vault/index.ts';
import type { Drafts } from './drafts.ts';
import { isSameExternalId, isSameIdentifier, type Wanted } from './identifier-kinds.ts';
import {
  listed,
  readConversations,
  readPeople,
  toPersonTarget,
  type PersonRow,
  type VaultSource,
} from './vault-rows.ts';

export interface LiveSearch {
  signal: AbortSignal;
  /** short: somebody waits in front of a screen. */
  patience: 'long' | 'short';
  /** One more system has answered or failed. */
  answered(): void;
}

/**
 * Asks every chatbot system for people with these identifiers, all at once. What they answer is compared again here.
 * @returns what could not be asked; one system that fails keeps no other from answering
 */
export async function searchBackends(
  context: Context,
  source: VaultSource,
  wanted: readonly Wanted[],
  drafts: Drafts,
  search: LiveSearch,
): Promise<Unsearched[]> {
  const asked = wanted.filter(({ kind }) => kind !== 'name');
  if (asked.length === 0) return [];
  const results = await Promise.all(
    listActiveBackends(context).map(async (backendId) => {
      try {
        const backend = await openLiveBackend(context, backendId, search.signal, search.patience);
        return await askBackend(backend, source, asked, drafts, search.signal);
      } catch (error) {
        return [toUnsearched(backendId, error, search.signal, asked)];
      } finally {
        search.answered();
      }
    }),
  );
  return results.flat();
}

export function listActiveBackends(context: Context): string[] {
  const rows = context.register.all(
    inRegister.selectFrom('backend').select('id').where('state', '=', 'active').orderBy('created_at').orderBy('id'),
  );
  return rows.map(({ id }) => id);
}

async function askBackend(
  backend: LiveBackend,
  source: VaultSource,
  wanted: readonly Wanted[],
  drafts: Drafts,
  signal: AbortSignal,
): Promise<Unsearched[]> {
  const unsearched: Unsearched[] = [];
  const unable: string[] = [];
  for (const [index, one] of wanted.entries()) {
    try {
      const answer = await askFor(backend, source, one, drafts);
      if (answer === 'unable') unable.push(one.kind);
      if (answer === 'incomplete') unsearched.push(missed(backend.id, 'backend.incomplete', [one]));
    } catch (error) {
      // A system that fails once is not asked for the rest: nobody waits for the same failure ten times.
      unsearched.push(toUnsearched(backend.id, error, signal, wanted.slice(index)));
      break;
    }
  }
  if (unable.length > 0) {
    const identifierKinds = [...new Set(unable)];
    unsearched.push({ backendId: backend.id, code: 'subject.cannotSearch', identifierKinds });
  }
  return unsearched;
}

async function askFor(
  backend: LiveBackend,
  source: VaultSource,
  wanted: Wanted,
  drafts: Drafts,
): Promise<'asked' | 'unable' | 'incomplete'> {
  const hasConversation = wanted.kind === 'session' && (await findLiveConversation(backend, source, wanted, drafts));
  // Systems may compare letters, so they are asked for it as it was given and as it is compared here.
  const values = new Set([wanted.value, wanted.comparable]);
  let isAsked = hasConversation;
  let isComplete = true;
  for (const value of values) {
    const found = await backend.findPeople({ kind: wanted.kind, value });
    if (!found) continue;
    isAsked = true;
    isComplete &&= found.isComplete;
    const fitting = found.people.filter(
      ({ externalId, identifiers }) =>
        isSameExternalId(wanted, externalId, source.region) ||
        identifiers.some((each) => isSameIdentifier(wanted, each, source.region)),
    );
    for (const person of fitting) {
      const added = await addLivePerson(backend, source, person, wanted, drafts);
      isComplete &&= added.isComplete;
    }
  }
  if (!isAsked) return 'unable';
  return isComplete ? 'asked' : 'incomplete';
}

async function addLivePerson(
  backend: LiveBackend,
  source: VaultSource,
  person: { externalId: string; displayName: string | null },
  { kind }: Wanted,
  drafts: Drafts,
): Promise<{ isComplete: boolean }> {
  const condition = sql`p.backend_id = ${backend.id} AND p.external_id = ${person.externalId}`;
  const [stored] = await readPeople(source, condition);
  const isHidden = !stored && (await readPeople({ ...source, includesRestricted: true }, condition)).length > 0;
  if (isHidden) return { isComplete: true };
  const own = await backend.listConversationsOf(person.externalId);
  const externalIds = own?.conversations.map(({ externalId }) => externalId) ?? [];
  const known = await readStoredIds(source, backend.id, externalIds);
  const target = stored ? toPersonTarget(stored) : toUnknownTarget(backend.id, person);
  const notStored = externalIds.filter((externalId) => !known.has(externalId));
  const conversations = target.conversations + notStored.length;
  const piece = { kind: 'liveIdentifier', identifierKind: kind, messageId: null } as const;
  drafts.add({ ...target, conversations, notStored }, piece);
  return { isComplete: own?.isComplete ?? true };
}

function toUnknownTarget(
  backendId: string,
  { externalId, displayName }: { externalId: string; displayName: string | null },
): ReturnType<typeof toPersonTarget> {
  const nobody: PersonRow = { key: -1, id: '', backendId, externalId, displayName, conversations: 0 };
  return { ...toPersonTarget(nobody), personId: null };
}

async function readStoredIds(
  source: VaultSource,
  backendId: string,
  externalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (externalIds.length === 0) return new Set();
  const rows = await readConversations(
    // What is restricted is stored all the same.
    { ...source, includesRestricted: true },
    sql`c.backend_id = ${backendId} AND c.external_id IN ${listed(externalIds)}`,
  );
  return new Set(rows.map(({ externalId }) => externalId));
}

/** A session that only the system knows so far. @returns whether it is there */
async function findLiveConversation(
  backend: LiveBackend,
  source: VaultSource,
  { comparable }: Wanted,
  drafts: Drafts,
): Promise<boolean> {
  if ((await readStoredIds(source, backend.id, [comparable])).size > 0) return true;
  const conversation = await backend.readConversation(comparable);
  if (conversation?.externalId !== comparable) return false;
  drafts.add(
    {
      backendId: backend.id,
      target: 'conversation',
      externalId: comparable,
      personId: null,
      conversationId: null,
      botId: null,
      displayName: null,
      startedAt: new Date(conversation.startedAt).toISOString(),
      conversations: 0,
      notStored: [],
    },
    { kind: 'liveIdentifier', identifierKind: 'session', messageId: null },
  );
  return true;
}

function missed(backendId: string, code: string, wanted: readonly Wanted[]): Unsearched {
  return { backendId, code, identifierKinds: [...new Set(wanted.map(({ kind }) => kind))] };
}

/** Lets pass what is no answer of the system: a cancelled job, a defect. */
function toUnsearched(backendId: string, error: unknown, signal: AbortSignal, wanted: readonly Wanted[]): Unsearched {
  signal.throwIfAborted();
  if (!(error instanceof Problem)) throw error;
  return missed(backendId, error.code, wanted);
}
