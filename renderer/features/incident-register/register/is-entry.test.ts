import { describe, expect, it } from 'vitest';
import { isEntry } from './is-entry.ts';

const moments = { occurred: null, detected: '2026-11-22T01:00:00Z', processorNotice: null, aware: null };
const aware = { ...moments, aware: '2026-11-22T02:00:00Z' };

describe('an entry of the register', () => {
  it.each([
    ['a breach', { kind: 'breach', moments }, true],
    [
      'what the organisation is aware of, though nobody has classified it yet',
      { kind: 'incident', moments: aware },
      true,
    ],
    ['a suspicion', { kind: 'incident', moments }, false],
    ['what was found to be none', { kind: 'noBreach', moments: aware }, false],
  ] as const)('is %s: %o', (_, incident, expected) => {
    expect(isEntry(incident)).toBe(expected);
  });
});
