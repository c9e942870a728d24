import { describe, expect, it } from 'vitest';
import { judged } from './test-dialogues.ts';

const ai = (...lines: string[]) => judged('aiDisclosure', lines);

describe('the disclosure that this is an AI', () => {
  it.each([
    'Hallo, ich bin der Chatbot der Stadtwerke.',
    'Sie schreiben mit einer künstlichen Intelligenz.',
    'Hier antwortet kein Mensch.',
    'I am a virtual assistant.',
    'You are chatting with a computer program.',
  ])('is made by "%s"', (line) => {
    expect(ai(`b: ${line}`, 'p: ok')).toEqual(['ok']);
  });

  it.each(['Hallo, ich bin Lena aus dem Team.', 'Unser bestes Angebot: ein Mähroboter!', 'I am not a bot, I am Sue.'])(
    'is not made by "%s"',
    (line) => {
      expect(ai(`b: ${line}`, 'p: ok')).toEqual(['missing', '@10']);
    },
  );

  it('is late in a later message, be it as the answer to a question', () => {
    expect(ai('b: Hi, Lena here.', 'p: Are you a robot?', 'b: Yes, guilty.')).toEqual(['late', '@10,12']);
  });

  it('is not judged in conversations before 2 August 2026, or without a bot', () => {
    const before = { startedAt: '2026-08-01T23:59:59Z' };
    expect(judged('aiDisclosure', ['b: Hallo, Lena hier.'], before)).toEqual(['notApplicable']);
    expect(judged('aiDisclosure', ['b: Hallo, Lena hier.'], { startedAt: '2026-08-02T00:00:00Z' })).toEqual([
      'missing',
      '@10',
    ]);
    expect(ai('p: Hallo?', 'a: Guten Tag.')).toEqual(['notApplicable']);
  });
});
