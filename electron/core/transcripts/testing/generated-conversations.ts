import fc from 'fast-check';
import type { IncomingConversation, IncomingMessage, IncomingPerson } from '../incoming.ts';

/** Few ids and few instants, so that versions meet: the same message changed, moved, gone and back. */
const externalId = fc.constantFrom('a', 'b', 'c', 'd\u0000', 'é', '"');
const instant = fc.oneof(
  fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_004 }),
  fc.integer({ min: 0, max: 4_000_000_000_000 }),
);
const text = fc.oneof(
  fc.constantFrom('Guten Tag', 'Schreiben Sie an ana@example.org', '+49 30 2312345 oder 4711', ''),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const message: fc.Arbitrary<IncomingMessage> = fc.record({
  externalId,
  role: fc.constantFrom('person', 'bot', 'agent', 'system'),
  at: instant,
  text,
});

const person: fc.Arbitrary<IncomingPerson> = fc.record({
  externalId: fc.constantFrom('p', 'q', 'r'),
  displayName: fc.option(text),
  identifiers: fc.array(fc.record({ kind: fc.constantFrom('email', 'phone', 'session'), value: text }), {
    maxLength: 3,
  }),
});

export const testBots = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b'];

export const generatedConversation: fc.Arbitrary<IncomingConversation> = fc.record({
  externalId: fc.constantFrom('1', '2', '3'),
  botId: fc.constantFrom(...testBots),
  person: fc.option(person),
  startedAt: instant,
  revision: fc.option(text),
  messages: fc.array(message, { maxLength: 8 }),
});
