import { ingestConversations, type IncomingConversation } from '../../electron/core/transcripts/index.ts';
import type { ContentFile, ContentPair } from './content-pair.ts';
import { countMessages } from './load-dialogues.ts';
import { round } from './statistics.ts';

export interface IngestFigures {
  rowsPerSecond: { encrypted: number; plain: number };
  /** Encrypted to plain: 1 would be no loss. */
  ratio: number;
}

const backendId = '0190a000-0000-7000-8000-000000000001';
/** What a sync hands over at once. */
const batchMessages = 5000;

/** Ingests the same conversations into both, batch by batch in turn, so that noise meets both alike. */
export async function measureIngest(
  pair: ContentPair,
  conversations: readonly IncomingConversation[],
): Promise<IngestFigures> {
  const spent = { encrypted: 0, plain: 0 };
  let isEncryptedFirst = true;
  for (const batch of cutIntoBatches(conversations)) {
    const order = isEncryptedFirst ? (['encrypted', 'plain'] as const) : (['plain', 'encrypted'] as const);
    for (const kind of order) spent[kind] += await ingest(pair[kind], batch);
    isEncryptedFirst = !isEncryptedFirst;
  }
  const rows = countMessages(conversations);
  const perSecond = (milliseconds: number): number => Math.round((rows * 1000) / milliseconds);
  return {
    rowsPerSecond: { encrypted: perSecond(spent.encrypted), plain: perSecond(spent.plain) },
    ratio: round(spent.plain / spent.encrypted),
  };
}

async function ingest(file: ContentFile, batch: readonly IncomingConversation[]): Promise<number> {
  const start = performance.now();
  await ingestConversations(file.writer, backendId, batch, '{}');
  return performance.now() - start;
}

function* cutIntoBatches(conversations: readonly IncomingConversation[]): Generator<IncomingConversation[]> {
  let batch: IncomingConversation[] = [];
  let messages = 0;
  for (const conversation of conversations) {
    if (messages + conversation.messages.length > batchMessages && batch.length > 0) {
      yield batch;
      batch = [];
      messages = 0;
    }
    batch.push(conversation);
    messages += conversation.messages.length;
  }
  if (batch.length > 0) yield batch;
}
