import { sql } from 'kysely';
import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import type { FoundSpan } from '../../../../shared/contract/transcripts.ts';
import { detect, fingerprintRules, type DetectionSettings } from '../../detection/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { rawQuery } from '../raw-query.ts';
import { readScanState, scannedUntil } from './scan-state.ts';

interface SpanRow {
  messageId: number;
  start: number;
  length: number;
  type: FindingType;
  confidence: number;
  reason: string;
  isValidated: 0 | 1;
  verdict: 'accepted' | 'rejected' | null;
}

/**
 * What was found in these messages, in the order of each text. What the rules of today have not scanned yet is scanned
 * now: a reader must never be shown less than they would mask.
 */
export async function readSpans(
  content: ContentReader,
  messages: readonly { id: number; body: string }[],
  settings: DetectionSettings,
): Promise<Map<number, FoundSpan[]>> {
  const ids = JSON.stringify(messages.map(({ id }) => id));
  const [state, rows] = await Promise.all([
    readScanState(content),
    content.all(
      rawQuery(sql<SpanRow>`
        SELECT s.message_id AS messageId, s.start, s.length, s.type, s.confidence, s.reason,
          s.is_validated AS isValidated, v.verdict
        FROM json_each(${ids}) AS wanted CROSS JOIN detected_span AS s ON s.message_id = wanted.value
        LEFT JOIN span_verdict AS v
          ON v.message_id = s.message_id AND v.start = s.start AND v.length = s.length AND v.type = s.type
        ORDER BY s.message_id, s.start`),
    ),
  ]);
  const stored = Map.groupBy(rows, ({ messageId }) => messageId);
  const until = scannedUntil(state, fingerprintRules(settings));
  return new Map(
    messages.map(({ id, body }) => [id, id > until ? scanNow(body, settings) : (stored.get(id) ?? []).map(toSpan)]),
  );
}

function toSpan({ start, length, type, confidence, reason, isValidated, verdict }: SpanRow): FoundSpan {
  return { start, end: start + length, type, confidence, reason, isValidated: isValidated === 1, verdict };
}

function scanNow(body: string, settings: DetectionSettings): FoundSpan[] {
  return detect(body, settings).map(({ start, end, type, confidence, reason, validated }) => ({
    start,
    end,
    type,
    confidence,
    reason,
    isValidated: validated,
    verdict: null,
  }));
}
