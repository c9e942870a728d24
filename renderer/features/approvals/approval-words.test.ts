import { describe, expect, it } from 'vitest';
import type { ApprovalSummary } from '../../../shared/contract/approvals.ts';
import type { Gated } from '../../lib/approval-gate.ts';
import { describeState, sortApprovals } from './approval-words.ts';
import { findSameRequest } from './same-request.ts';

const effects = [{ code: 'backendRemoved', values: { name: 'Shop', conversations: 3, messages: 9 } }];

function approval(changes: Partial<ApprovalSummary>): ApprovalSummary {
  return {
    id: 'a1',
    kind: 'deletion',
    procedure: 'backends.remove',
    input: { id: 'b1' },
    effects,
    state: 'open',
    note: 'not needed any more',
    requestedBy: { id: 'eva-id', displayName: 'Dr. Eva Stein' },
    requestedAt: '2026-11-22T10:00:00.000Z',
    expiresAt: '2026-12-06T10:00:00.000Z',
    decidedBy: null,
    decidedAt: null,
    deciderAccount: null,
    decisionNote: null,
    isMineToDecide: false,
    isMine: true,
    ...changes,
  };
}

describe('the list of requests', () => {
  it('begins with what waits for the signed-in person and ends with what is over', () => {
    const sorted = sortApprovals([
      approval({ id: 'used', state: 'used', requestedAt: '2026-11-23T10:00:00.000Z' }),
      approval({ id: 'approved', state: 'approved' }),
      approval({ id: 'others' }),
      approval({ id: 'declined', state: 'declined', requestedAt: '2026-11-21T10:00:00.000Z' }),
      approval({ id: 'mine-old', isMineToDecide: true, requestedAt: '2026-11-20T10:00:00.000Z' }),
      approval({ id: 'mine-new', isMineToDecide: true }),
    ]);
    expect(sorted.map(({ id }) => id)).toEqual(['mine-new', 'mine-old', 'others', 'approved', 'used', 'declined']);
  });

  it('says which open request waits for whom', () => {
    expect(describeState(approval({ isMineToDecide: true })).text).toBe('approvals.state.openMine');
    expect(describeState(approval({})).text).toBe('approvals.state.open');
    expect(describeState(approval({ state: 'expired', isMineToDecide: true })).text).toBe('approvals.state.expired');
  });
});

describe('asking a second time', () => {
  const gated: Gated = { procedure: 'backends.remove', input: { id: 'b1' }, effects, isChanged: false };

  it('finds the open request for exactly the same', () => {
    expect(findSameRequest([approval({})], gated)?.id).toBe('a1');
  });

  it('finds it where the call carries a secret that no request holds', () => {
    const reset = approval({ procedure: 'users.resetSlot', input: { id: 'u1' } });
    const call: Gated = { ...gated, procedure: 'users.resetSlot', input: { id: 'u1', recoveryCode: 'AAAA' } };
    expect(findSameRequest([reset], call)).toBe(reset);
  });

  it('asks anew for another thing, other effects, after a decision and where somebody else asked', () => {
    const others = [
      approval({ input: { id: 'b2' } }),
      approval({ effects: [{ code: 'backendRemoved', values: { name: 'Shop', conversations: 4, messages: 12 } }] }),
      approval({ state: 'declined' }),
      approval({ isMine: false }),
      approval({ procedure: 'vault.wipeContent' }),
    ];
    expect(findSameRequest(others, gated)).toBeUndefined();
  });
});
