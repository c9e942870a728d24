import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { referenceShelf } from '../../../e2e/fixtures/reference-shelf.ts';
import type { DetectedSpan } from './detected-span.ts';
import { defaultSettings } from './detection-settings.ts';
import { detectStructured } from './structured-detectors.ts';
import { ScannedText } from './text/scanned-text.ts';
import { WordTable } from './text/word-table.ts';

/** A place in a text that people marked, and the type it is of; null for one that is none of ours. */
interface Marked {
  type: string | null;
  start: number;
  end: number;
}

interface MarkedText {
  text: string;
  marked: Marked[];
}

const scanned = new ScannedText();
const nothing = new WordTable(1);

/** Of what people marked and what the rules found, how much was found, and how much of that was marked. */
function compare(texts: Iterable<MarkedText>, type: string): { recall: number; precision: number } {
  let [wanted, covered, found, right] = [0, 0, 0, 0];
  for (const { text, marked } of texts) {
    const own = marked.filter((place) => place.type === type);
    const seen = detectStructured(scanned.read(text, nothing), defaultSettings).filter((span) => span.type === type);
    wanted += own.length;
    covered += own.filter(({ start, end }) => seen.some((span) => span.start <= start && span.end >= end)).length;
    found += seen.length;
    right += seen.filter((span) => own.some((place) => overlaps(span, place))).length;
  }
  return { recall: covered / wanted, precision: right / found };
}

function overlaps(one: Pick<DetectedSpan, 'start' | 'end'>, other: Marked): boolean {
  return one.start < other.end && one.end > other.start;
}

const shelf = referenceShelf();
if (!shelf) console.log('reference texts: skipped, there is no folder with reference data');

describe.skipIf(!shelf)('reference texts', () => {
  const read = (name: string): string => gunzipSync(readFileSync(join(shelf ?? '', 'data', name))).toString();

  it('of dialogues: every telephone number, and no price, date, time or address for one', () => {
    interface Turn {
      text: string;
      spans?: [start: number, end: number, slot: string][];
    }
    const turns = read('sgd-dev.jsonl.gz')
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => (JSON.parse(line) as { turns: Turn[] }).turns);
    const texts = turns.map(({ text, spans = [] }) => ({
      text,
      marked: spans.map(([start, end, slot]) => ({ type: slot.endsWith('phone_number') ? 'phone' : null, start, end })),
    }));
    const { recall, precision } = compare(texts, 'phone');
    expect(recall).toBeGreaterThan(0.99);
    expect(precision).toBeGreaterThan(0.99);
  });

  const types = {
    CREDIT_CARD: 'card',
    IBAN_CODE: 'iban',
    US_SSN: 'us.ssn',
    IP_ADDRESS: 'ip',
    PHONE_NUMBER: 'phone',
    EMAIL_ADDRESS: 'email',
  } as const;

  it.each(Object.entries(types))('of sentences with personal data: %s', (label, type) => {
    interface Sentence {
      full_text: string;
      spans: { entity_type: string; start_position: number; end_position: number }[];
    }
    const texts = (JSON.parse(read('presidio-generated.json.gz')) as Sentence[]).map(({ full_text: text, spans }) => ({
      text,
      marked: spans.map(({ entity_type: kind, start_position: start, end_position: end }) => ({
        type: kind === label ? type : null,
        start,
        end,
      })),
    }));
    const { recall, precision } = compare(texts, type);
    expect(recall).toBeGreaterThan(0.97);
    expect(precision).toBeGreaterThan(0.97);
  });
});
