import { describe, expect, it } from 'vitest';
import type { Processor } from '../../../shared/contract/processors.ts';
import { describeContract, findNextExpiry, findTransferState } from './processor-facts.ts';
import { emptyProcessor } from './processor-form.ts';

const id = '8f2d0f0a-0c6f-4f1b-9d55-1f6b1a3c2e11';
const processor: Processor = {
  ...emptyProcessor({ name: 'Hoster', country: 'IE' }),
  id,
  number: 'A-0001',
  controllerId: id,
  isRetired: false,
  recordIds: [],
  openItems: [],
  createdAt: '2026-11-22T10:00:00Z',
  changedAt: '2026-11-22T10:00:00Z',
};
const withContract = (signedOn: string | null, expiresOn: string | null) => ({
  ...processor,
  contract: { ...processor.contract, signedOn, expiresOn },
});

describe('the contract of a processor', () => {
  it('is missing, over, open in parts, or holds, and the worst of these is said', () => {
    const kindOf = (each: Processor) => describeContract(each, '2026-11-22').kind;
    expect(kindOf(withContract(null, '2026-01-01'))).toBe('none');
    expect(kindOf({ ...withContract('2025-01-01', '2026-11-21'), openItems: ['h'] })).toBe('expired');
    expect(kindOf({ ...withContract('2025-01-01', null), openItems: ['h'] })).toBe('open');
    expect(kindOf(withContract('2025-01-01', '2026-11-22'))).toBe('until');
    expect(kindOf(withContract('2025-01-01', null))).toBe('signed');
  });
});

describe('what runs out next', () => {
  it('is the earliest of all that has a day', () => {
    const certificates = [{ name: 'ISO 27001', issuer: '', scope: '', expiresOn: '2027-02-01' }];
    const transfers = [
      { country: 'US', safeguard: 'adequacyDecision' as const, document: '', on: null, expiresOn: '2027-01-01' },
    ];
    expect(findNextExpiry({ ...processor, certificates, transfers })).toEqual({ kind: 'transfer', on: '2027-01-01' });
  });

  it('is the next audit of the newest one, not of those before it', () => {
    const audits = [
      { on: '2024-05-01', kind: 'visit', result: '', nextOn: '2025-05-01' },
      { on: '2025-06-01', kind: 'visit', result: '', nextOn: '2027-06-01' },
    ];
    expect(findNextExpiry({ ...processor, audits })).toEqual({ kind: 'audit', on: '2027-06-01' });
  });

  it('is nothing where nothing has a day', () => {
    expect(findNextExpiry(processor)).toBeNull();
  });
});

describe('a third country', () => {
  const node = { id, name: 'Hoster', country: 'US', depth: 1, parentId: null, backendIds: [], recordIds: [] };

  it('is safeguarded only if it is wherever the processor stands in the chain', () => {
    const safe = { ...node, isRepeated: false, isThirdCountry: true, isSafeguarded: true };
    expect(findTransferState([safe], id)).toBe('safeguarded');
    expect(findTransferState([safe, { ...safe, isSafeguarded: false }], id)).toBe('open');
    expect(findTransferState([{ ...safe, isThirdCountry: false }], id)).toBe('within');
    expect(findTransferState([], id)).toBeNull();
  });
});
