import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { askableData, checkIds, checkOutcomes, legalBases } from '../../../../shared/contract/checks.ts';
import { findingTypes } from '../../../../shared/contract/finding-types.ts';
import { messageRoles } from '../../../../shared/contract/transcripts.ts';
import { compileRules } from '../rules/compile-rules.ts';
import { listShippedPhrases } from '../rules/shipped-phrases.ts';
import { checkDialogue } from './check-dialogue.ts';
import type { BotFacts, Dialogue } from './dialogue.ts';
import { check } from './test-dialogues.ts';

const own = {
  name: 'x',
  role: 'person',
  severity: 'low',
  botIds: [],
  phrases: ['ich', 'no *'],
  isEnabled: true,
} as const;
const rules = compileRules({ rules: [], own: [{ ...own, id: 'own-1', botIds: [], phrases: ['ich', 'no *'] }] });

/** Words the rules look for, so that arbitrary dialogues come near them. */
const words = listShippedPhrases()
  .flatMap(({ phrases }) => phrases.slice(0, 6))
  .flatMap((phrase) => phrase.split(/[^\p{L}\p{N}]+/u))
  .filter(Boolean);
const piece = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(
    '?',
    '.',
    ',',
    '\n',
    'https://a.example/datenschutz',
    '4111 1111 1111 1111',
    '17',
    '😀',
    '\u0000',
    '{{x}}',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const bodyText = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' '));
const span = fc.record({
  start: fc.nat(60),
  end: fc.nat(60),
  type: fc.constantFrom(...findingTypes),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  reason: fc.constant('any'),
  isValidated: fc.boolean(),
  verdict: fc.constantFrom('accepted' as const, 'rejected' as const, null),
});
const dialogue: fc.Arbitrary<Dialogue> = fc
  .record({
    startedAt: fc.integer({ min: 0, max: 2_000_000_000_000 }),
    messages: fc.array(
      fc.record({ role: fc.constantFrom(...messageRoles), body: bodyText, spans: fc.array(span, { maxLength: 4 }) }),
      { maxLength: 8 },
    ),
  })
  .map(({ startedAt, messages }) => ({
    botId: 'bot-1',
    startedAt,
    messages: messages.map((message, index) => ({ ...message, id: 100 + index * 3 })),
  }));
const facts: fc.Arbitrary<BotFacts> = fc.record({
  profile: fc.option(
    fc.record({
      purpose: fc.constant(''),
      legalBasis: fc.option(fc.constantFrom(...legalBases)),
      languages: fc.constant(['de' as const, 'en' as const]),
      neededData: fc.option(fc.subarray([...askableData])),
      retentionDays: fc.constant(null),
      recipients: fc.constant(''),
      thirdCountries: fc.constant(''),
      isAutomatedDecision: fc.constant(false),
    }),
  ),
  notices: fc.array(
    fc.record({
      language: fc.constantFrom('de' as const, 'en' as const),
      version: fc.string(),
      validFrom: fc.integer({ min: 0, max: 2_000_000_000_000 }),
      url: fc.constantFrom('', 'https://a.example/datenschutz', 'no address'),
      shown: fc.string(),
    }),
    { maxLength: 3 },
  ),
});

describe('any dialogue', () => {
  it('gets an outcome of the contract from every check, and findings that rest on its own messages', () => {
    fc.assert(
      fc.property(dialogue, facts, (one, bot) => {
        const { outcomes, seen, asked } = checkDialogue(one, bot, rules);
        const ids = new Set(one.messages.map(({ id }) => id));
        for (const id of checkIds) expect(['ok', 'notApplicable', ...checkOutcomes[id]], id).toContain(outcomes[id]);
        expect(['ok', 'said']).toContain(outcomes['own-1']);
        for (const { evidence, details, outcome, rule, aspect } of seen) {
          expect(evidence.length, rule).toBeGreaterThan(0);
          for (const id of evidence) expect(ids).toContain(id);
          expect(evidence).toEqual([...new Set(evidence)].toSorted((a, b) => a - b));
          expect(outcomes[rule]).toBe(outcome);
          expect(Object.keys(details).every((key) => ['data', 'kind', 'right', 'type', 'version'].includes(key))).toBe(
            true,
          );
          expect(seen.filter((other) => other.rule === rule && other.aspect === aspect)).toHaveLength(1);
        }
        for (const { messageId } of asked) expect(ids).toContain(messageId);
      }),
      { numRuns: 150 },
    );
  });

  it('without messages, or with those of the system alone, is a matter of none of them', () => {
    for (const lines of [[], ['s: Übergabe an das Team.', 's: The chat has ended.']]) {
      const { outcomes, seen, asked } = check(lines, { profile: { legalBasis: 'consent', neededData: [] } });
      expect(seen).toEqual([]);
      expect(asked).toEqual([]);
      expect(Object.values(outcomes).every((outcome) => outcome === 'ok' || outcome === 'notApplicable')).toBe(true);
    }
  });

  it.each([
    ['a word that begins many phrases', 'ich '],
    ['digits', '4111 1111 '],
    ['marks of code', '<script {{ ${ '],
    ['letters without a gap', 'aB'],
    ['addresses', 'https://a.example/datenschutz?x=1 '],
  ])(
    'of one message of 1 MB is read in seconds: %s',
    (_, unit) => {
      const body = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const messages = [{ id: 1, role: 'person' as const, spans: [], body }];
      const begun = computingTime();
      checkDialogue({ botId: 'b', startedAt: Date.UTC(2026, 8, 1), messages }, { profile: null, notices: [] }, rules);
      // A square of the length would take hours.
      expect(computingTime() - begun).toBeLessThan(45_000);
    },
    60_000,
  );
});
