import { describe, expect, it } from 'vitest';
import { draftOf, isComplete, marksOf, toggleRedaction } from './disclosure-state.ts';
import type { DisclosedMessage, Draft } from './disclosure-state.ts';

const message: DisclosedMessage = {
  id: 1,
  at: '2026-11-01T10:00:00Z',
  role: 'agent',
  text: 'Frau Weber kümmert sich darum.',
  found: [
    { start: 5, end: 10, type: 'personName', confidence: 0.9, reason: 'name', isValidated: false, verdict: null },
    {
      start: 11,
      end: 18,
      type: 'personName',
      confidence: 0.2,
      reason: 'name',
      isValidated: false,
      verdict: 'rejected',
    },
  ],
  isUnmasked: true,
  proposal: 'redact',
  proposedRedactions: [{ start: 5, end: 10, ground: 'thirdPerson' }],
  decision: null,
  decidedBy: null,
};

describe('what becomes of a message', () => {
  it('begins with the proposal, and redacts what nobody rejected', () => {
    expect(draftOf(message)).toEqual({
      decision: 'redact',
      redactions: [{ start: 5, end: 10, ground: 'thirdPerson' }],
      ground: null,
      balancing: '',
    });
    expect(draftOf({ ...message, proposal: 'disclose' }).redactions).toEqual([]);
  });

  it('begins with what was decided before', () => {
    const decided: Draft = {
      decision: 'withhold',
      redactions: [],
      ground: 'staff',
      balancing: 'Schutz der Mitarbeiterin',
    };
    expect(draftOf({ ...message, decision: decided })).toBe(decided);
  });

  it('is shown again once its last redaction is taken back', () => {
    const none = toggleRedaction(draftOf(message), { start: 5, end: 10 }, 'staff');
    expect(none.decision).toBe('disclose');
    expect(toggleRedaction(none, { start: 0, end: 4 }, 'staff')).toMatchObject({
      decision: 'redact',
      redactions: [{ start: 0, end: 4, ground: 'staff' }],
    });
  });

  it('is complete only with a reason for what is not shown', () => {
    const draft = draftOf(message);
    expect(isComplete(draft)).toBe(false);
    expect(isComplete({ ...draft, balancing: 'Name einer Mitarbeiterin' })).toBe(true);
    expect(isComplete({ ...draft, decision: 'withhold', balancing: 'x' })).toBe(false);
    expect(isComplete({ ...draft, decision: 'disclose' })).toBe(true);
  });

  it('marks the places that are not shown, and none of a message that is', () => {
    expect(marksOf(draftOf(message))).toEqual([{ start: 5, end: 10, mark: 'redacted', type: null }]);
    expect(marksOf({ ...draftOf(message), decision: 'withhold' })).toEqual([]);
  });
});
