import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataCategories, retentionStarts } from '../../../../shared/contract/retention/policies.ts';
import { judgeConversation, type Facts, type Rule } from './judge-conversation.ts';

const rule = (changes: Partial<Rule> = {}): Rule => ({
  id: 'rule',
  backendId: 'a',
  botId: null,
  purpose: 'support',
  categories: [],
  start: 'lastMessage',
  cutOff: 100,
  exceptions: [],
  ...changes,
});
const facts = (changes: Partial<Facts> = {}): Facts => ({
  backendId: 'a',
  botId: 'b',
  lastMessageAt: 50,
  categories: new Set(),
  starts: {},
  isHeld: false,
  isInOpenCase: false,
  isRestricted: false,
  ...changes,
});

const categories = fc.uniqueArray(fc.constantFrom(...dataCategories), { maxLength: 3 });
const anyRule = (id: string) =>
  fc.record<Rule>({
    id: fc.constant(id),
    backendId: fc.constantFrom('a', 'z'),
    botId: fc.constantFrom(null, 'b', 'c'),
    purpose: fc.constantFrom('support', 'Support ', 'contracts'),
    categories,
    start: fc.constantFrom(...retentionStarts),
    cutOff: fc.integer({ min: 0, max: 200 }),
    exceptions: categories,
  });
const anyFacts = fc.record<Facts>({
  backendId: fc.constantFrom('a', 'z'),
  botId: fc.constantFrom('b', 'c'),
  lastMessageAt: fc.integer({ min: 0, max: 200 }),
  categories: categories.map((list) => new Set(list)),
  starts: fc.record({ contractEnd: fc.integer({ min: 0, max: 200 }) }, { requiredKeys: [] }),
  isHeld: fc.boolean(),
  isInOpenCase: fc.boolean(),
  isRestricted: fc.boolean(),
});

describe('a conversation past its period', () => {
  it('is due where nothing speaks against it', () => {
    expect(judgeConversation(rule(), [], facts())).toBe('due');
    expect(judgeConversation(rule(), [], facts({ lastMessageAt: 100 }))).toBe('notYet');
  });

  it.each([
    ['hold', { isHeld: true }],
    ['openCase', { isInOpenCase: true }],
    ['restricted', { isRestricted: true }],
  ] as const)('stays because of a %s', (reason, changes) => {
    expect(judgeConversation(rule(), [], facts(changes))).toBe(reason);
  });

  it('stays as long as another purpose needs it', () => {
    const contracts = rule({ id: 'other', purpose: 'contracts', cutOff: 10 });
    expect(judgeConversation(rule(), [contracts], facts())).toBe('longerPurpose');
    expect(judgeConversation(rule(), [{ ...contracts, cutOff: 60 }], facts())).toBe('due');
  });

  it('stays where it holds data that a rule makes an exception of, whichever rule that is', () => {
    const withPayment = facts({ categories: new Set(['payment']) });
    expect(judgeConversation(rule({ exceptions: ['payment'] }), [], withPayment)).toBe('exception');
    const other = rule({ id: 'other', purpose: 'contracts', exceptions: ['payment'] });
    expect(judgeConversation(rule(), [other], withPayment)).toBe('longerPurpose');
  });
});

describe('of several rules for one purpose', () => {
  it('the narrower one decides', () => {
    const forBot = rule({ id: 'bot', botId: 'b', cutOff: 10 });
    expect(judgeConversation(rule(), [forBot], facts())).toBe('notCovered');
    expect(judgeConversation(forBot, [rule()], facts())).toBe('notYet');
    expect(judgeConversation(rule(), [forBot], facts({ botId: 'c' }))).toBe('due');
  });

  it('the one for named data comes before the one for a bot', () => {
    const forBot = rule({ id: 'bot', botId: 'b' });
    const forHealth = rule({ id: 'health', categories: ['hint'], cutOff: 51 });
    const withHint = facts({ categories: new Set(['hint']) });
    expect(judgeConversation(forHealth, [forBot], withHint)).toBe('due');
    expect(judgeConversation(forBot, [forHealth], withHint)).toBe('notCovered');
  });
});

describe('a period that begins otherwise than with the last message', () => {
  const afterContract = rule({ start: 'contractEnd' });
  it('is not over before somebody recorded its beginning', () => {
    expect(judgeConversation(afterContract, [], facts())).toBe('withoutStart');
    expect(judgeConversation(afterContract, [], facts({ starts: { contractEnd: 70 } }))).toBe('due');
  });

  it('begins anew for whoever writes after that', () => {
    const later = facts({ lastMessageAt: 120, starts: { contractEnd: 70 } });
    expect(judgeConversation(afterContract, [], later)).toBe('notYet');
  });
});

describe('whatever rules there are', () => {
  const world = fc
    .tuple(anyRule('rule'), fc.array(fc.integer(), { maxLength: 4 }), anyFacts)
    .chain(([own, ids, of]) =>
      fc.tuple(fc.constant(own), fc.tuple(...ids.map((_id, index) => anyRule(`other-${index}`))), fc.constant(of)),
    );

  it('nothing is due that is held, in an open case or restricted', () => {
    fc.assert(
      fc.property(world, ([own, others, of]) => {
        if (judgeConversation(own, others, of) !== 'due') return;
        expect([of.isHeld, of.isInOpenCase, of.isRestricted]).toEqual([false, false, false]);
      }),
      { numRuns: 2000 },
    );
  });

  it('nothing is due whose own period still runs, or at another system', () => {
    fc.assert(
      fc.property(world, ([own, others, of]) => {
        if (judgeConversation(own, others, of) !== 'due') return;
        expect(of.backendId).toBe(own.backendId);
        expect(of.lastMessageAt).toBeLessThan(own.cutOff);
      }),
      { numRuns: 2000 },
    );
  });

  it('one more rule of another purpose never makes something due', () => {
    fc.assert(
      fc.property(world, anyRule('more'), ([own, others, of], more) => {
        if (judgeConversation(own, others, of) === 'due') return;
        const added = { ...more, purpose: 'something else' };
        expect(judgeConversation(own, [...others, added], of)).not.toBe('due');
      }),
      { numRuns: 2000 },
    );
  });
});
