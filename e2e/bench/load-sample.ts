import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { IncomingConversation } from '../../electron/core/transcripts/index.ts';
import { seedStore } from '../../electron/sample/seed/seed-store.ts';
import { openStore } from '../../electron/sample/store/open-store.ts';
import { listConversations, type Conversation } from '../../electron/sample/store/read-conversations.ts';
import { countMessages, type BenchData } from './load-dialogues.ts';

/** What the sample chatbot holds on its first day. */
export function loadSampleDialogues(): BenchData {
  const folder = mkdtempSync(join(tmpdir(), 'custos-bench-sample-'));
  const store = openStore(folder);
  try {
    seedStore(store);
    const page = { after: null, limit: 1_000_000, includeMessages: true };
    const botIds = new Map<string, string>();
    const conversations = listConversations(store, {}, page)
      .items.map((conversation) => asIncoming(conversation, botIds))
      .toSorted((one, other) => one.startedAt - other.startedAt);
    return { source: 'sample chatbot', conversations, messages: countMessages(conversations) };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function asIncoming(conversation: Conversation, botIds: Map<string, string>): IncomingConversation {
  const botId = botIds.get(conversation.botId) ?? uuidv7();
  botIds.set(conversation.botId, botId);
  const person = conversation.personId;
  return {
    externalId: conversation.id,
    botId,
    person: person === null ? null : { externalId: person, displayName: null, identifiers: [] },
    startedAt: Date.parse(conversation.startedAt),
    revision: conversation.changedAt,
    messages: (conversation.messages ?? []).map(({ id, role, at, text }) => ({
      externalId: id,
      role,
      at: Date.parse(at),
      text,
    })),
  };
}
