import { describe, expect, it } from 'vitest';
import { judged } from './test-dialogues.ts';

const typed = (...lines: string[]) => judged('sensitiveTyped', lines);
const repeated = (...lines: string[]) => judged('sensitiveRepeated', lines);

describe('sensitive data a person types', () => {
  it.each([
    ['Ich habe seit Jahren Diabetes.', 'health'],
    ['Meine Mutter sitzt im Rollstuhl.', 'health'],
    ['I was diagnosed with epilepsy.', 'health'],
    ['Ich bin Muslima.', 'religion'],
    ['We are Jehovah’s Witnesses.', 'religion'],
    ['Ich bin Mitglied der SPD.', 'politicalOpinion'],
    ['I have been in the trade union for years.', 'tradeUnion'],
    ['Ich bin schwul.', 'sexualLife'],
    ['My grandparents were Kurdish.', 'ethnicOrigin'],
    ['Ihr habt meinen Fingerabdruck gespeichert.', 'biometric'],
    ['I was convicted of fraud.', 'criminal'],
    ['Ich bin 15.', 'minor'],
    ['My daughter is nine.', 'minor'],
    ['Meine Karte: 4111 1111 1111 1111', 'card'],
  ])('"%s" is of the kind %s', (line, kind) => {
    expect(typed(`p: ${line}`)).toContain(`${kind}@10`);
  });

  it.each([
    'Hilft der Tee gegen Migräne?',
    'Ich habe kein Asthma.',
    'Do you have books about depression?',
    'Ich bin 45.',
    'Gibt es auch halal?',
    'My son needs 3 tickets.',
  ])('"%s" is none', (line) => {
    expect(typed(`p: ${line}`)).toEqual(['ok']);
  });

  it('counts in answer to a question for it, and not where the answer is refused', () => {
    expect(typed('b: Welche Konfession haben Sie?', 'p: Alevitisch')).toEqual(['typed', 'religion@11']);
    expect(typed('b: Welche Konfession haben Sie?', 'p: Das geht Sie nichts an.')).toEqual(['ok']);
  });

  it('is one finding for each kind, with all its messages', () => {
    expect(typed('p: Ich habe Asthma.', 'p: Und ich nehme Cortison.')).toEqual(['typed', 'health@10,11']);
  });

  it('ends a denial with its clause', () => {
    expect(typed('p: Ich komme nicht mehr rein, meine Depression macht mir zu schaffen.')).toEqual([
      'typed',
      'health@10',
    ]);
  });
});

describe('sensitive data a bot repeats', () => {
  it('is told by the words of the person, or others of the kind', () => {
    expect(repeated('p: Ich habe Diabetes.', 'b: Ihr Diabetes ist vermerkt.')).toEqual(['repeated', 'health@11']);
    expect(repeated('p: Ich bin Jüdin.', 'b: Alles klar.')).toEqual(['ok']);
  });

  it('is a whole number of a card or account, not its last digits or one that nobody gave', () => {
    const card = 'p: Karte 4111 1111 1111 1111';
    expect(repeated(card, 'b: Wir buchen von 4111111111111111 ab.')).toEqual(['repeated', 'card@11']);
    expect(repeated(card, 'b: Wir buchen von der Karte mit 1111 ab.')).toEqual(['ok']);
    expect(repeated('p: Konto?', 'b: Es ist DE89 3704 0044 0532 0130 00.')).toEqual(['ok']);
  });

  it('is not what the bot says it deleted', () => {
    expect(repeated('p: Ich habe Diabetes.', 'b: Ihr Eintrag zu Diabetes wurde gelöscht.')).toEqual(['ok']);
  });
});
