import { sql } from 'kysely';
import type { DetectionSettings } from '../detection/index.ts';
import { findMentioning, readMentioning, type Mentioned } from '../transcripts/index.ts';
import type { Drafts } from './drafts.ts';
import { readPeopleByKey } from './find-stored.ts';
import { isSameIdentifier, kindOf, type Wanted } from './identifier-kinds.ts';
import { recognise } from './says-identifier.ts';
import { spellMentions } from './spell-mentions.ts';
import {
  listed,
  readConversations,
  readIdentifiers,
  toConversationTarget,
  toPersonTarget,
  type ConversationRow,
  type VaultSource,
} from './vault-rows.ts';

/** Of one identifier, the newest messages that may say it are read; beyond, the result says that it is capped. */
const messagesAtMost = 20_000;
const chunk = 200;

/** Nobody waits for a text that long, and no person types it. In UTF-16 code units. */
const longestRead = 200_000;

/**
 * Where one identifier was said, and by whom: the conversation, and for what the person typed the person, too.
 * @returns the people who typed it, and whether there was more than could be read
 */
export async function findSaid(
  source: VaultSource,
  wanted: Wanted,
  settings: DetectionSettings,
  drafts: Drafts,
  signal: AbortSignal,
): Promise<{ personKeys: Set<number>; isCapped: boolean }> {
  const ids = await findMentioning(source.content, spellMentions(wanted), messagesAtMost + 1);
  const says = recognise(wanted, settings);
  const said: Mentioned[] = [];
  for (let from = 0; from < Math.min(ids.length, messagesAtMost); from += chunk) {
    signal.throwIfAborted();
    const messages = await readMentioning(source.content, ids.slice(from, from + chunk));
    said.push(...messages.filter(({ body }) => body.length <= longestRead && says(body)));
  }
  const isCapped = ids.length > messagesAtMost;
  if (said.length === 0) return { personKeys: new Set(), isCapped };
  const personKeys = await addSaid(source, wanted, said, drafts);
  return { personKeys, isCapped };
}

async function addSaid(
  source: VaultSource,
  wanted: Wanted,
  said: readonly Mentioned[],
  drafts: Drafts,
): Promise<Set<number>> {
  const keys = [...new Set(said.map(({ conversationKey }) => conversationKey))];
  const conversations = await readConversations(source, sql`c.key IN ${listed(keys)}`);
  const byKey = new Map(conversations.map((row) => [row.key, row]));
  const people = await readPeopleByKey(source, conversations);
  const contradicted = wanted.kind === 'name' ? new Set() : await findContradicted(source, wanted, conversations);
  const typers = new Set<number>();
  const typing = said.filter(({ role }) => role === 'person' && wanted.kind !== 'name');
  for (const { conversationKey } of typing) {
    const personKey = byKey.get(conversationKey)?.personKey ?? null;
    if (personKey !== null) typers.add(personKey);
  }
  for (const { messageId, role, conversationKey } of said) {
    const row = byKey.get(conversationKey);
    if (!row) continue;
    const person = people.get(row.personKey ?? -1);
    const isTyped = role === 'person';
    const kind = wanted.kind === 'name' ? 'name' : isTyped ? 'saidInDialogue' : 'saidByOther';
    const piece = { kind, identifierKind: wanted.kind, messageId } as const;
    const added = [drafts.add(toConversationTarget(row, person), piece)];
    if (person && kind === 'saidInDialogue') added.push(drafts.add(toPersonTarget(person), piece));
    for (const { doubts } of added) {
      doubts.saidBy = Math.max(doubts.saidBy, typers.size);
      if (person && contradicted.has(person.key)) doubts.isContradicted = true;
    }
  }
  return typers;
}

/** People whom their system knows by another value of the same kind: they may have typed somebody else's. */
async function findContradicted(
  source: VaultSource,
  wanted: Wanted,
  conversations: readonly ConversationRow[],
): Promise<Set<number>> {
  const keys = [...new Set(conversations.flatMap(({ personKey }) => personKey ?? []))];
  if (keys.length === 0) return new Set();
  const rows = await readIdentifiers(source, sql`i.person_key IN ${listed(keys)}`);
  const alike = rows.filter(({ kind }) => kindOf(kind) === wanted.kind);
  const confirmed = new Set(
    alike.filter((row) => isSameIdentifier(wanted, row, source.region)).map(({ personKey }) => personKey),
  );
  return new Set(alike.map(({ personKey }) => personKey).filter((key) => !confirmed.has(key)));
}
