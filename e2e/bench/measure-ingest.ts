import { defaultSettings, Scanner } from '../../electron/core/detection/index.ts';
import {
  ingestConversations,
  scanWith,
  type IncomingConversation,
  type Scan,
} from '../../electron/core/transcripts/index.ts';
import type { ContentFile, ContentPair } from './content-pair.ts';
import { countMessages } from './load-dialogues.ts';
import { round } from './statistics.ts';

export interface IngestFigures {
  rowsPerSecond: { encrypted: number; plain: number };
  /** Encrypted and scanned, to plain and not scanned: 1 would be no loss. */
  ratio: number;
}

/** What ingest would do without looking for personal data. */
const scanNothing: Scan = { rules: 'none', find: (texts) => Promise.resolve(texts.map(() => [])) };

const backendId = '0190a000-0000-7000-8000-000000000001';
/** What a sync hands over at once. */
const batchMessages = 5000;

/**
 * Ingests the same conversations into both, batch by batch in turn, so that noise meets both alike. A vault scans what
 * comes in; the plain database is the raw rate.
 */
export async function measureIngest(
  pair: ContentPair,
  conversations: readonly IncomingConversation[],
): Promise<IngestFigures> {
  const spent = { encrypted: 0, plain: 0 };
  const scanner = new Scanner();
  const scans = { encrypted: scanWith(scanner, defaultSettings), plain: scanNothing };
  let isEncryptedFirst = true;
  for (const batch of cutIntoBatches(conversations)) {
    const order = isEncryptedFirst ? (['encrypted', 'plain'] as const) : (['plain', 'encrypted'] as const);
    for (const kind of order) spent[kind] += await ingest(pair[kind], batch, scans[kind]);
    isEncryptedFirst = !isEncryptedFirst;
  }
  await scanner.close();
  const rows = countMessages(conversations);
  const perSecond = (milliseconds: number): number => Math.round((rows * 1000) / milliseconds);
  return {
    rowsPerSecond: { encrypted: perSecond(spent.encrypted), plain: perSecond(spent.plain) },
    ratio: round(spent.plain / spent.encrypted),
  };
}

async function ingest(file: ContentFile, batch: readonly IncomingConversation[], scan: Scan): Promise<number> {
  const start = performance.now();
  await ingestConversations(file.writer, backendId, batch, '{}', () => scan);
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
