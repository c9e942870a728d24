import { describe, expect, it } from 'vitest';
import { checkIds, phrase } from '../../../../shared/contract/checks.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { check, judged } from '../dialogue/test-dialogues.ts';
import { compileRules, type RuleChanges } from './compile-rules.ts';
import { listShippedPhrases } from './shipped-phrases.ts';
import { shippedRules } from './shipped-rules.ts';

const changed = (...rules: RuleChanges['rules']): { changes: RuleChanges } => ({ changes: { rules, own: [] } });
const request = ['p: Ich will mit einem Menschen sprechen.'];
const own = {
  name: 'Kündigung',
  role: 'person',
  severity: 'high',
  botIds: [],
  phrases: ['kündig*'],
  isEnabled: true,
} as const;
const ownRule = (more: object = {}) => ({ ...own, id: 'rule-1', botIds: [], phrases: ['kündig*'], ...more });

describe('the rules', () => {
  it('are one for each check of the contract, and each phrase is one', () => {
    expect(shippedRules.map(({ id }) => id)).toEqual(checkIds);
    const seen = new Set<string>();
    for (const { id, language, check: of, phrases } of listShippedPhrases()) {
      expect(id.startsWith(`${of}.`)).toBe(true);
      expect(seen.has(`${id} ${language}`)).toBe(false);
      seen.add(`${id} ${language}`);
      for (const each of phrases) expect(phrase.safeParse(each).success, each).toBe(true);
    }
    expect(() => compileRules({ rules: [], own: [] })).not.toThrow();
  });

  it('can be switched off, for all or for one bot, and made graver', () => {
    expect(judged('humanRequested', request, changed({ id: 'humanRequested', isEnabled: false }))).toEqual([undefined]);
    const except = changed({ id: 'humanRequested', exceptBots: ['bot-1'] });
    expect(judged('humanRequested', request, except)).toEqual([undefined]);
    const { seen } = check(request, changed({ id: 'humanRequested', severity: 'high' }));
    expect(seen.find(({ rule }) => rule === 'humanRequested')?.severity).toBe('high');
  });

  it('take phrases that were added, and leave out those that were dropped', () => {
    const list = (added: string[], dropped: string[]) =>
      changed({ id: 'aiDisclosure', phrases: [{ id: 'aiDisclosure.told', language: 'de', added, dropped }] });
    const all = listShippedPhrases().find(({ id, language }) => id === 'aiDisclosure.told' && language === 'de');
    const hello = ['b: Hallo, ich bin euer Kastenwesen und helfe gern.'];
    expect(judged('aiDisclosure', hello)[0]).toBe('missing');
    expect(judged('aiDisclosure', hello, list(['kastenwesen'], []))).toEqual(['ok']);
    const bot = ['b: Hallo, ich bin der Chatbot und helfe gern.'];
    expect(judged('aiDisclosure', bot, list([], [...(all?.phrases ?? [])]))[0]).toBe('missing');
  });

  it('refuse what is no phrase, and say in which list', () => {
    const broken = changed({
      id: 'consent',
      phrases: [{ id: 'consent.ask', language: 'de', added: ['(oh'], dropped: [] }],
    });
    expect(() => compileRules(broken.changes)).toThrow(Problem);
  });
});

describe('a rule of the vault’s own', () => {
  const lines = ['b: Kündigung? Schade.', 'p: Ich kündige.', 'p: Kündigt das!'];
  const run = (more: object = {}) => check(lines, { changes: { rules: [], own: [ownRule(more)] } });

  it('finds what somebody in its role says, once for a conversation', () => {
    const { outcomes, seen } = run();
    expect(outcomes['rule-1']).toBe('said');
    expect(seen.filter(({ rule }) => rule === 'rule-1')).toEqual([
      { rule: 'rule-1', aspect: '', outcome: 'said', severity: 'high', evidence: [11, 12], details: {} },
    ]);
  });

  it('is silent for other bots and while it is off', () => {
    expect(run({ botIds: ['another'] }).outcomes['rule-1']).toBeUndefined();
    expect(run({ isEnabled: false }).outcomes['rule-1']).toBeUndefined();
    expect(run({ role: 'agent' }).outcomes['rule-1']).toBe('ok');
  });
});
