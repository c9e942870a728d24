import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import type { PlacedMark } from '../../../../shared/contract/reviews.ts';
import type { DetectedSpan } from '../../detection/index.ts';
import { firstIdAt, type Transcript } from '../../transcripts/index.ts';
import { examineDialogues } from './examine-dialogues.ts';
import { bare, type Original } from './make-replacement.ts';
import { PseudonymBook } from './pseudonym-book.ts';
import { block, rewriteDialogue } from './rewrite-dialogue.ts';
import { originals } from './testing/arbitrary-originals.ts';

const key = new Uint8Array(32).fill(9);
const at = Date.parse('2026-03-02T08:00:00Z');

interface Said {
  body: string;
  found?: { written: string; type: FindingType; normalised?: string }[];
  marks?: (Omit<PlacedMark, 'start' | 'end'> & { written: string })[];
}

function placeOf(body: string, written: string): { start: number; end: number } {
  const start = body.indexOf(written);
  return { start, end: start + written.length };
}

/** One dialogue as it leaves the vault, with what rules and a reviewer said about it. */
function rewrite(said: readonly Said[], person: Transcript['person'] = null, caseId = 'case'): string[] {
  const transcript: Transcript = {
    key: 1,
    id: 'c',
    botId: 'b',
    startedAt: at,
    person,
    messages: said.map(({ body }, index) => ({ id: firstIdAt(at + index * 1000), role: 'person', body, spans: [] })),
  };
  const detected = said.map(({ body, found = [] }) =>
    found.map(({ written, type, normalised = null }): DetectedSpan => ({
      ...placeOf(body, written),
      type,
      normalised: normalised ?? null,
      confidence: 1,
      reason: 'test',
      validated: true,
    })),
  );
  const marks = new Map(
    said.map(({ body, marks: all = [] }, index) => [
      firstIdAt(at + index * 1000),
      all.map(({ written, ...mark }) => ({ ...placeOf(body, written), ...mark })),
    ]),
  );
  const [examined] = examineDialogues([{ transcript, detected }], marks, 'DE');
  const book = new PseudonymBook({
    key,
    caseId,
    stored: [],
    elsewhere: [],
    originals: examined!.originals,
    isReal: () => false,
  });
  const { dialogue } = rewriteDialogue(examined!, 'Bot', { key, caseId, book, shift: -70 });
  return dialogue.messages.map(({ text }) => text);
}

const iban = 'DE89 3704 0044 0532 0130 00';

describe('a dialogue under pseudonyms', () => {
  it('holds no original of what was found, wherever else it stands', () => {
    fc.assert(
      fc.property(originals, fc.boolean(), (all, isAgain) => {
        const found = all.map(({ type, written, normalised }: Original) => ({ type, written, normalised }));
        const body = found.map(({ written }) => `und dann ${written} also`).join(', ');
        // The same words a second time, where no rule sees anything.
        const texts = rewrite([{ body, found: placedOnce(body, found) }, ...(isAgain ? [{ body }] : [])]);
        const words = new Set(texts.flatMap((text) => text.split(/[\s,]+/)).map(bare));
        for (const { written, type } of placedOnce(body, found)) {
          const isOneWord = !/[\s,]/.test(written) && written.length >= 5;
          if (isOneWord && type !== 'password') expect(words.has(bare(written)), `${type} ${written}`).toBe(false);
          if (written.length >= 5) expect(texts[0]).not.toContain(` ${written} also`);
        }
      }),
    );
  });

  it('is the same to the letter where nothing was found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (body) => {
        fc.pre(!/\d/.test(body));
        expect(rewrite([{ body }])).toEqual([body]);
      }),
    );
  });

  it('keeps what was rejected and blocks what was redacted, with all that a block touches', () => {
    const body = `Konto ${iban} von Ana Lopez, Nachbar Klaus, krank`;
    const found = [
      { written: iban, type: 'iban' as const },
      { written: 'Ana Lopez', type: 'personName' as const },
    ];
    expect(rewrite([{ body, found, marks: [{ written: iban, type: 'iban', mark: 'rejected' }] }])[0]).toContain(
      `Konto ${iban} von `,
    );
    expect(rewrite([{ body, found, marks: [{ written: '0130 00 von', type: null, mark: 'redacted' }] }])[0]).toMatch(
      new RegExp(`^Konto ${block} \\p{Lu}`, 'u'),
    );
    const [text] = rewrite([
      {
        body,
        found,
        marks: [
          { written: 'Klaus', type: null, mark: 'thirdPerson' },
          { written: 'krank', type: null, mark: 'specialCategory' },
          { written: 'Nachbar', type: null, mark: 'accepted' },
        ],
      },
    ]);
    // What is said of health stays: it is whom it is said of that goes.
    expect(text?.endsWith(`, ${block} ${block}, krank`)).toBe(true);
  });

  it('blocks hints, and dates of birth that cannot be moved', () => {
    const found = [
      { written: 'Diabetes', type: 'hint.health' as const },
      { written: '3. Mai', type: 'dateOfBirth' as const },
    ];
    expect(rewrite([{ body: 'Diabetes seit dem 3. Mai', found }])).toEqual([`${block} seit dem ${block}`]);
  });

  it('moves every whole date, and takes a name in an address for the address', () => {
    const found = [{ written: 'Lopez', type: 'personName' as const }];
    const [text] = rewrite([{ body: 'Am 12.03.2026 schrieb Ana.Lopez@firma.example', found }]);
    expect(text).toMatch(/^Am 01\.01\.2026 schrieb [a-z]+\.[a-z]+@example\.org$/);
  });

  it('knows a family’s name by the words before it, and by a display name', () => {
    const found = [{ written: 'Herr Dr. Hallstein', type: 'personName' as const }];
    const person = { key: 1, displayName: 'Marlene Hallstein', externalId: 'x-1' };
    const [first, second] = rewrite(
      [{ body: 'Herr Dr. Hallstein', found }, { body: 'HALLSTEIN und hallstein' }],
      person,
    );
    const family = first!.replace('Herr Dr. ', '');
    expect(family).toMatch(/^\p{Lu}\p{Ll}+$/u);
    expect(second).toBe(`${family.toUpperCase()} und ${family.toLowerCase()}`);
  });
});

/** Rules find no two things in one place. */
function placedOnce<Kind extends { written: string }>(body: string, found: readonly Kind[]): Kind[] {
  let end = 0;
  return found.filter(({ written }) => {
    const place = placeOf(body, written);
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
}
