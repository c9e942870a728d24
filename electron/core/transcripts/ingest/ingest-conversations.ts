import { v7 as uuidv7 } from 'uuid';
import type { ScannedText } from '../../detection/index.ts';
import type { ContentWriter } from '../../vault/index.ts';
import type { IncomingConversation } from '../incoming.ts';
import { rangeOfIds } from '../message-id.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { allocateIds } from './allocate-ids.ts';
import { cleanIncoming } from './clean-incoming.ts';
import { compareMessages, type MessageChanges } from './compare-messages.ts';
import { createIngestBatch, idPlaces, type IngestBatch } from './ingest-statements.ts';
import { readStored, type Stored, type StoredConversation } from './read-stored.ts';
import { knownOf } from '../scanning/known-identifiers.ts';
import { scanHere, type Scan } from '../scanning/scan.ts';
import { everything } from '../scanning/scan-state.ts';
import { addSpans } from '../scanning/store-spans.ts';
import { storeModels } from './store-models.ts';
import { storeMessages, type ScopeKeys } from './store-messages.ts';
import { storePeople } from './store-people.ts';

/** How many messages differ from what was stored before. */
export interface IngestResult {
  added: number;
  changed: number;
  removed: number;
  /** External ids of those of which nothing may be stored. */
  refused: string[];
}

/** What of a conversation may be stored; null for nothing. */
export type Lawful = (conversation: IncomingConversation) => IncomingConversation | null;

interface Plan {
  conversation: IncomingConversation;
  before: StoredConversation | undefined;
  scopeKeys: ScopeKeys;
  changes: MessageChanges;
}

/**
 * Makes the vault's copy of these conversations equal to the backend's, in one transaction with the state of its
 * sync. Repeating it changes nothing. Ids of messages that did not change stay what they are.
 * @param conversations complete, with about 5,000 messages at most in one call
 * @param chooseScan by which rules new texts are scanned; asked when it is their turn
 * @param chooseLawful what may be stored at all; asked when it is their turn, so that nothing erased meanwhile returns
 */
export function ingestConversations(
  content: ContentWriter,
  backendId: string,
  conversations: readonly IncomingConversation[],
  syncState: string,
  chooseScan: () => Scan = () => scanHere,
  chooseLawful: () => Lawful = () => (conversation) => conversation,
): Promise<IngestResult> {
  const cleaned = cleanIncoming(conversations);
  return oneAtATime(content, async () => {
    const scan = chooseScan();
    const keep = chooseLawful();
    const refused: string[] = [];
    const incoming = cleaned.flatMap((conversation) => {
      const kept = keep(conversation);
      if (!kept) refused.push(conversation.externalId);
      return kept ?? [];
    });
    const stored = await readStored(content, backendId, incoming);
    const batch = createIngestBatch();
    const personKeys = storePeople(batch, stored, backendId, incoming);
    const plans = incoming.map((conversation) => plan(batch, stored, backendId, conversation));
    const ids = await placeMessages(content, plans, stored.newest.message);
    const unscanned: (ScannedText & { id: number })[] = [];
    for (const [index, { conversation, before, scopeKeys, changes }] of plans.entries()) {
      const key = before?.key ?? ++stored.newest.conversation;
      const own = storeMessages(batch, { key, scopeKeys, changes, placedIds: ids[index] ?? [] });
      const known = knownOf(conversation.person);
      unscanned.push(...own.unscanned.map((message) => ({ ...message, known })));
      const personKey = conversation.person ? (personKeys.get(conversation.person.externalId) ?? null) : null;
      storeConversation(batch, backendId, conversation, { key, before, personKey, ownIds: own.all });
      storeModels(batch, key, conversation, before !== undefined);
    }
    const found = await scan.find(unscanned.map(({ text, known }) => ({ text, known })));
    for (const [index, { id }] of unscanned.entries()) addSpans(batch, id, found[index] ?? []);
    batch.add('beginScanState', [scan.rules, BigInt(everything)]);
    batch.add('keepSyncState', [backendId, syncState]);
    await content.write(batch.toStatements(idPlaces));
    return {
      added: batch.count('addMessage'),
      changed: batch.count('changeMessage'),
      removed: batch.count('removeMessage'),
      refused,
    };
  });
}

function plan(batch: IngestBatch, stored: Stored, backendId: string, conversation: IncomingConversation): Plan {
  const before = stored.conversations.get(conversation.externalId);
  const scopeKeys = {
    backendKey: keyOfScope(batch, stored, backendId),
    botKey: keyOfScope(batch, stored, conversation.botId),
  };
  const messages = before ? (stored.messages.get(before.key) ?? []) : [];
  return { conversation, before, scopeKeys, changes: compareMessages(conversation, messages) };
}

function keyOfScope(batch: IngestBatch, stored: Stored, id: string): number {
  const known = stored.scopeKeys.get(id);
  if (known !== undefined) return known;
  const key = ++stored.newest.scope;
  stored.scopeKeys.set(id, key);
  batch.add('addScope', [key, id]);
  return key;
}

/** @returns for each plan the ids of its unplaced messages, in their order */
async function placeMessages(content: ContentWriter, plans: readonly Plan[], newestId: number): Promise<number[][]> {
  const unplaced = plans.flatMap(({ conversation, changes }) =>
    changes.unplaced.map(({ incoming }) => ({ conversation: conversation.externalId, at: incoming.at })),
  );
  const leaving = plans.flatMap(({ changes }) => [
    ...changes.removed.map(({ id }) => id),
    ...changes.unplaced.flatMap(({ stored }) => (stored ? [stored.id] : [])),
  ]);
  const ids = await allocateIds(content, unplaced, new Set(leaving), newestId);
  let next = 0;
  return plans.map(({ changes }) => ids.slice(next, (next += changes.unplaced.length)));
}

function storeConversation(
  batch: IngestBatch,
  backendId: string,
  conversation: IncomingConversation,
  place: { key: number; before: StoredConversation | undefined; personKey: number | null; ownIds: number[] },
): void {
  const { key, before, personKey, ownIds } = place;
  const lastId = ownIds.length === 0 ? null : BigInt(rangeOfIds(ownIds).highest);
  const { botId, startedAt, revision, externalId } = conversation;
  const row = [botId, personKey, startedAt, lastId, ownIds.length, revision, key];
  if (!before) {
    batch.add('addConversation', [...row, uuidv7(), backendId, externalId]);
    return;
  }
  batch.add('changeConversation', row);
  const { personKey: formerPerson } = before;
  if (formerPerson !== null && formerPerson !== personKey) batch.add('removeForgottenPerson', [formerPerson]);
}
