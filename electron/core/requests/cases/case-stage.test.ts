import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rights } from '../../../../shared/contract/rights.ts';
import { stageOf, stagesOf, type Progress } from './case-stage.ts';

const begun: Progress = {
  kind: 'access',
  isClosed: false,
  isAnswered: false,
  identity: 'unchecked',
  isNamed: true,
  happened: new Set(),
  openLinks: null,
  plan: null,
};
const anyProgress: fc.Arbitrary<Progress> = fc.record({
  kind: fc.constantFrom(...rights),
  isClosed: fc.boolean(),
  isAnswered: fc.boolean(),
  identity: fc.constantFrom('unchecked', 'asked', 'confirmed', 'notNeeded', 'failed'),
  isNamed: fc.boolean(),
  happened: fc.subarray(['opened', 'packageWritten', 'erasureExecuted']).map((types) => new Set(types)),
  openLinks: fc.option(fc.nat(3)),
  plan: fc.option(fc.constantFrom('draft', 'running', 'partial', 'verified')),
});

describe('the step of a case', () => {
  it('of an access request goes from recognising the person over his data to the answer', () => {
    expect(stageOf({ ...begun, isNamed: false })).toBe('intake');
    expect(stageOf(begun)).toBe('identity');
    const known = { ...begun, identity: 'confirmed' as const };
    expect(stageOf(known)).toBe('find');
    expect(stageOf({ ...known, openLinks: 2 })).toBe('find');
    expect(stageOf({ ...known, openLinks: 0 })).toBe('review');
    expect(stageOf({ ...known, openLinks: 0, happened: new Set(['packageWritten']) })).toBe('package');
    expect(stageOf({ ...known, isAnswered: true })).toBe('close');
  });

  it('of an erasure is the read-back until nothing is left', () => {
    const found: Progress = { ...begun, kind: 'erasure', identity: 'confirmed', openLinks: 0 };
    expect(stageOf(found)).toBe('erase');
    expect(stageOf({ ...found, plan: 'running' })).toBe('erase');
    expect(stageOf({ ...found, plan: 'partial' })).toBe('verify');
    expect(stageOf({ ...found, plan: 'verified' })).toBe('close');
  });

  it('is an erasure for an objection only where one is planned', () => {
    expect(stagesOf({ kind: 'objection', plan: null })).not.toContain('erase');
    expect(stagesOf({ kind: 'objection', plan: 'draft' })).toContain('erase');
  });

  it('is never the proof of who asks for those who need not prove it', () => {
    for (const kind of ['optOut', 'limit', 'inquiry'] as const)
      expect(stagesOf({ kind, plan: null })).not.toContain('identity');
  });

  it('is one of the steps the case has, and the last of them once it is closed', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(stagesOf(progress)).toContain(stageOf(progress));
        expect(stagesOf(progress).at(-1)).toBe('close');
        if (progress.isClosed) expect(stageOf(progress)).toBe('close');
      }),
    );
  });
});
