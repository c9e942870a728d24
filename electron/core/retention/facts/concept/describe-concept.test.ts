import { expect, it } from 'vitest';
import { writeDocx, writePdf } from '../../../documents/index.ts';
import { elsewhere } from '../../../documents/testing/elsewhere.ts';
import { describeConcept } from './describe-concept.ts';
import type { ConceptFacts } from './read-concept.ts';

const facts: ConceptFacts = {
  controller: 'Muster GmbH',
  at: '2026-11-25T08:30:00.000Z',
  isOnePersonMode: true,
  systems: [],
  holds: [],
  transcriptDays: 30,
  caseYears: 3,
  certificateYears: 3,
  logYears: null,
};

it.each([writePdf, writeDocx])('the same facts make the same file, at any time and in any zone', async (write) => {
  for (const language of ['de', 'en'] as const) {
    const make = () => write(describeConcept(facts, language));
    expect(Buffer.compare(await make(), await elsewhere(make))).toBe(0);
  }
});

it('without systems or rules says so', () => {
  const text = JSON.stringify(describeConcept(facts, 'de').blocks);
  expect(text).toContain('kein Chatbot-System dieses Verantwortlichen verbunden');
  expect(text).toContain('Es ist keine Löschregel in Kraft.');
  expect(text).toContain('30 Tage nach der letzten Nachricht');
  expect(text).toContain('von einer Person allein geführt');
});
