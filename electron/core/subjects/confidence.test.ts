import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceKinds, type LinkEvidence } from '../../../shared/contract/subjects.ts';
import { noDoubts, rateEvidence, type Doubts } from './confidence.ts';

const piece: fc.Arbitrary<LinkEvidence> = fc.record({
  kind: fc.constantFrom(...evidenceKinds),
  identifierKind: fc.constantFrom('email', 'phone', 'session'),
  messageId: fc.option(fc.nat(9)),
});
const evidence = fc.array(piece, { minLength: 1, maxLength: 6 });
const doubts: fc.Arbitrary<Doubts> = fc.record({
  saidBy: fc.integer({ min: 1, max: 20 }),
  isContradicted: fc.boolean(),
  isShort: fc.boolean(),
});
const one = (kind: LinkEvidence['kind'], identifierKind = 'email'): LinkEvidence => ({
  kind,
  identifierKind,
  messageId: null,
});

describe('how sure a tie is', () => {
  it('ranks what the system states before what was said, and a name last', () => {
    const alone = evidenceKinds.map((kind) => rateEvidence([one(kind)]));
    expect(alone).toEqual(alone.toSorted((first, second) => second - first));
    expect(rateEvidence([one('storedIdentifier')])).toBe(0.95);
    expect(rateEvidence([one('name')])).toBe(0.15);
  });

  it('rises with other evidence and not with the same once more', () => {
    fc.assert(
      fc.property(evidence, piece, doubts, (all, more, against) => {
        const before = rateEvidence(all, against);
        expect(rateEvidence([...all, more], against)).toBeGreaterThanOrEqual(before);
        expect(rateEvidence([...all, ...all.map((each) => ({ ...each, messageId: 77 }))], against)).toBe(before);
      }),
    );
    const typed = one('saidInDialogue');
    expect(rateEvidence([typed, one('saidInDialogue', 'phone')])).toBeGreaterThan(rateEvidence([typed]));
  });

  it('counts what the vault and the system both state as one thing', () => {
    expect(rateEvidence([one('storedIdentifier'), one('liveIdentifier')])).toBe(0.95);
  });

  it('falls with every doubt, and never asks in which order things were found', () => {
    fc.assert(
      fc.property(evidence, doubts, (all, against) => {
        const plain = rateEvidence(all, noDoubts);
        expect(rateEvidence(all, against)).toBeLessThanOrEqual(plain);
        expect(rateEvidence(all.toReversed(), against)).toBe(rateEvidence(all, against));
        expect(plain > 0 && plain < 1).toBe(true);
      }),
    );
    const typed = [one('saidInDialogue')];
    expect(rateEvidence(typed, { ...noDoubts, saidBy: 4 })).toBe(0.35);
    expect(rateEvidence(typed, { ...noDoubts, isContradicted: true })).toBe(0.35);
  });

  it('never takes namesakes for the same person', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('name', 'firstName'), { minLength: 1 }), (kinds) => {
        expect(rateEvidence(kinds.map((kind) => one('name', kind)))).toBeLessThanOrEqual(0.25);
      }),
    );
  });
});
