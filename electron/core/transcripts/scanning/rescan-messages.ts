import { sql } from 'kysely';
import type { ContentWriter } from '../../vault/index.ts';
import { RowBatch } from '../ingest/row-batch.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { rawQuery } from '../raw-query.ts';
import { readKnown } from './known-identifiers.ts';
import type { Scan } from './scan.ts';
import { everything, keepScanState, readScanState, scannedUntil } from './scan-state.ts';
import { addFragment, addPlaces, spanStatements } from './store-spans.ts';
import { compareForms, readStoredForms } from './stored-spans.ts';

const chunk = 5000;

interface MessageRow {
  id: number;
  body: string;
  personKey: number | null;
}

export interface RescanControl {
  signal: AbortSignal;
  progress(done: number, total: number): void;
}

/**
 * Scans what older rules scanned, in the order of time. Each step is stored with how far it got, so that a run cut short
 * goes on there.
 * @returns messages scanned and places found by this run
 */
export async function rescanMessages(
  content: ContentWriter,
  scan: Scan,
  { signal, progress }: RescanControl,
): Promise<{ messages: number; spans: number }> {
  const sum = { messages: 0, spans: 0 };
  const total = await countFrom(content, scannedUntil(await readScanState(content), scan.rules));
  for (;;) {
    signal.throwIfAborted();
    // What comes in waits meanwhile: it must neither be missed nor be overwritten by an older reading of it.
    const step = await oneAtATime(content, () => scanChunk(content, scan));
    if (step === null) return sum;
    sum.messages += step.messages;
    sum.spans += step.spans;
    progress(sum.messages, Math.max(total, sum.messages));
  }
}

async function scanChunk(content: ContentWriter, scan: Scan): Promise<{ messages: number; spans: number } | null> {
  const until = scannedUntil(await readScanState(content), scan.rules);
  if (until === everything) return null;
  const rows = await content.all(
    rawQuery(sql<MessageRow>`
      SELECT m.id, m.body, c.person_key AS personKey FROM message AS m
      JOIN conversation AS c ON c.key = m.conversation_key
      WHERE m.id > ${BigInt(until)} ORDER BY m.id LIMIT ${BigInt(chunk)}`),
  );
  const known = await readKnown(content, [...new Set(rows.flatMap(({ personKey }) => personKey ?? []))]);
  const found = await scan.find(
    rows.map(({ body, personKey }) => ({ text: body, known: (personKey !== null && known.get(personKey)) || [] })),
  );
  // Most messages hold what they held: taking them out of the index and putting them in again would take most of the time.
  const stored = await readStoredForms(
    content,
    rows.map(({ id }) => id),
  );
  const batch = new RowBatch(spanStatements);
  let spans = 0;
  for (const [index, { id }] of rows.entries()) {
    const now = found[index] ?? [];
    const { spansDiffer, fragmentDiffers } = compareForms(stored, id, now);
    if (spansDiffer) {
      batch.add('removeSpans', [BigInt(id)]);
      addPlaces(batch, id, now);
    }
    if (fragmentDiffers) {
      batch.add('removeFragment', [BigInt(id)]);
      addFragment(batch, id, now);
    }
    spans += now.length;
  }
  const position = rows.length < chunk ? everything : (rows.at(-1)?.id ?? everything);
  await content.write([...batch.toStatements({}), keepScanState({ rules: scan.rules, position })]);
  return { messages: rows.length, spans };
}

async function countFrom(content: ContentWriter, until: number): Promise<number> {
  const row = await content.get(
    rawQuery(sql<{ total: number }>`SELECT count(*) AS total FROM message WHERE id > ${BigInt(until)}`),
  );
  return row?.total ?? 0;
}
