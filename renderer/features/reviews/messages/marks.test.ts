import { describe, expect, it } from 'vitest';
import type { PlacedMark } from '../../../../shared/contract/reviews.ts';
import type { TranscriptMessage } from '../../../../shared/contract/transcripts.ts';
import { choosePlace, findUndecided, marksAt, toggleMark } from './marks.ts';

const email = { start: 4, end: 19, type: 'email' as const };
const iban = { start: 30, end: 52, type: 'iban' as const };
const seen = { confidence: 1, reason: 'test', isValidated: true, verdict: null };
const message: TranscriptMessage = {
  id: 1024,
  at: '2026-01-01T00:00:00Z',
  role: 'person',
  text: '',
  isUnmasked: false,
  found: [
    { ...email, ...seen },
    { ...iban, ...seen },
  ],
};

describe('a mark', () => {
  it('is put on and taken away by the same key', () => {
    const once = toggleMark([], email, 'redacted');
    expect(once).toEqual([{ ...email, mark: 'redacted' }]);
    expect(toggleMark(once, email, 'redacted')).toEqual([]);
  });

  it('that says whether it is personal takes the place of the other', () => {
    const accepted = toggleMark([], email, 'accepted');
    expect(marksAt(toggleMark(accepted, email, 'rejected'), email)).toEqual(['rejected']);
  });

  it('of another kind stands beside it', () => {
    const marks = toggleMark(toggleMark([], email, 'accepted'), email, 'thirdPerson');
    expect(marksAt(marks, email)).toEqual(['accepted', 'thirdPerson']);
    expect(marksAt(toggleMark(marks, email, 'rejected'), email).toSorted()).toEqual(['rejected', 'thirdPerson']);
  });

  it('leaves other places alone', () => {
    const marks = toggleMark(toggleMark([], iban, 'accepted'), email, 'rejected');
    expect(marks.map(({ start }) => start)).toEqual([4, 30]);
    expect(marksAt(marks, iban)).toEqual(['accepted']);
  });
});

describe('the place a mark is put on', () => {
  it('is the one chosen, with the type that was detected there', () => {
    expect(choosePlace(message, [], iban)).toEqual(iban);
    expect(choosePlace(message, [], { start: 0, end: 3 })).toEqual({ start: 0, end: 3, type: null });
  });

  it('is otherwise the first without a verdict', () => {
    const marks: PlacedMark[] = [{ ...email, mark: 'accepted' }];
    expect(choosePlace(message, [], null)).toEqual(email);
    expect(choosePlace(message, marks, null)).toEqual(iban);
    expect(choosePlace(message, [...marks, { ...iban, mark: 'rejected' }], null)).toBeNull();
    // To redact says nothing about whether it is personal.
    expect(choosePlace(message, [{ ...email, mark: 'redacted' }], null)).toEqual(email);
  });

  it('goes on behind the one just decided', () => {
    expect(findUndecided(message, [{ ...email, mark: 'accepted' }], 4)?.type).toBe('iban');
    expect(findUndecided(message, [], 30)).toBeNull();
  });
});
