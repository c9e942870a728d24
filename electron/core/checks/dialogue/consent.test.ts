import { describe, expect, it } from 'vitest';
import { judged } from './test-dialogues.ts';

const consent = (lines: readonly string[]) => judged('consent', lines, { profile: { legalBasis: 'consent' } });

describe('consent', () => {
  it('is judged only where it is the basis', () => {
    const lines = ['b: Ihre E-Mail-Adresse?', 'p: eva@example.org'];
    expect(judged('consent', lines, { profile: { legalBasis: 'contract' } })).toEqual(['notApplicable']);
    expect(judged('consent', lines, { profile: null })).toEqual(['notApplicable']);
    expect(consent(lines)).toEqual(['notAsked', '@11']);
    expect(consent(['b: Hallo', 'p: Wann habt ihr offen?'])).toEqual(['notApplicable']);
  });

  it('is fine when it is asked for and given before the data', () => {
    expect(
      consent(['b: Dürfen wir Ihre Adresse speichern?', 'p: Ja, gern', 'b: Welche?', 'p: eva@example.org']),
    ).toEqual(['ok']);
    expect(consent(['b: May we store your email?', 'p: sure', 'b: What is it?', 'p: jo@example.org'])).toEqual(['ok']);
  });

  it('is not asked for by "by sending this you agree"', () => {
    const lines = ['b: Mit dem Absenden stimmen Sie der Werbung zu. Ihre Mailadresse?', 'p: eva@example.org'];
    expect(consent(lines)).toEqual(['notAsked', '@11']);
  });

  it('comes too late when the data is given first', () => {
    const lines = ['b: Darf ich das speichern? Und Ihre Mailadresse bitte!', 'p: eva@example.org'];
    expect(consent(lines)).toEqual(['dataBeforeAnswer', '@10,11']);
  });

  it('that is declined is respected, or not', () => {
    const lines = ['b: Do you agree to us keeping your chats?', 'p: No, I would rather not.'];
    expect(consent([...lines, 'b: No problem, nothing will be stored.'])).toEqual(['ok']);
    expect(consent([...lines, 'b: Thanks, your chat has been saved.'])).toEqual(['declinedIgnored', '@11,12']);
  });

  it('that is withdrawn is heeded, or not', () => {
    const lines = ['b: Dürfen wir Ihre Nummer nutzen?', 'p: Ja', 'p: Ich widerrufe meine Einwilligung.'];
    expect(consent([...lines, 'b: Ihr Widerruf ist vermerkt, die Nummer wurde gelöscht.'])).toEqual(['ok']);
    expect(consent([...lines, 'b: Das ist leider nicht möglich.'])).toEqual(['withdrawalIgnored', '@12,13']);
  });
});
