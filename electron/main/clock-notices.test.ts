import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../shared/contract/permissions.ts';
import { ClockNotices } from './clock-notices.ts';

const hour = 3_600_000;
const signedIn = (role: Role) => ({ state: 'unlocked', user: { role } }) as const;
const open = signedIn('incidentResponder');
const locked = { state: 'locked', user: null } as const;
const now = Date.parse('2026-11-22T02:00:00Z');

describe('notices of clocks', () => {
  let told: [string, number][];
  let ends: Record<string, number>;
  let notices: ClockNotices;
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    vi.useFakeTimers({ now });
    told = [];
    ends = {};
    const read = () =>
      Promise.resolve(
        Object.entries(ends).map(([clockId, at]) => ({
          incidentId: 'i',
          number: 'V-2026-001',
          clockId,
          obligation: 'notify',
          target: new Date(at).toISOString(),
        })),
      );
    notices = new ClockNotices(read, ({ clock, hours }) => told.push([clock.clockId, hours]));
  });
  afterEach(() => vi.useRealTimers());

  it('come a day, six hours and an hour before the end, and when it has passed', async () => {
    ends = { gdpr: now + 25 * hour };
    notices.followVault(open);
    await pass(59 * 60_000);
    expect(told).toEqual([]);
    await pass(30 * hour);
    expect(told).toEqual([
      ['gdpr', 24],
      ['gdpr', 6],
      ['gdpr', 1],
      ['gdpr', 0],
    ]);
  });

  it('tell only the last of what was missed, and nothing again after a lock', async () => {
    ends = { gdpr: now + 5 * hour };
    notices.followVault(open);
    await pass(0);
    notices.followVault(locked);
    notices.followVault(open);
    await pass(0);
    expect(told).toEqual([['gdpr', 6]]);
  });

  it('tell of each clock, also while another one has passed', async () => {
    ends = { gdpr: now - hour, nis2: now + hour / 2 };
    notices.followVault(open);
    await pass(0);
    expect(told).toEqual([
      ['gdpr', 0],
      ['nis2', 1],
    ]);
  });

  it('begin anew for a clock whose end has moved', async () => {
    ends = { gdpr: now + 5 * hour };
    notices.followVault(open);
    await pass(0);
    ends = { gdpr: now + 2 * hour };
    await pass(60_000);
    expect(told).toEqual([
      ['gdpr', 6],
      ['gdpr', 6],
    ]);
  });

  it('go on while the vault is locked, by what it said last', async () => {
    ends = { gdpr: now + 7 * hour };
    notices.followVault(open);
    await pass(0);
    notices.followVault(locked);
    ends = {};
    await pass(2 * hour);
    expect(told).toEqual([
      ['gdpr', 24],
      ['gdpr', 6],
    ]);
  });

  it('ask for nobody who may not see incidents, and tell him nothing that others have read', async () => {
    ends = { gdpr: now + 30 * hour };
    notices.followVault(signedIn('auditor'));
    await pass(2 * hour);
    notices.followVault(open);
    await pass(0);
    notices.followVault(signedIn('auditor'));
    await pass(24 * hour);
    expect(told).toEqual([]);
  });

  it('ask again after a question that failed', async () => {
    const answers = [Promise.reject(new Error('closing'))];
    const read = () =>
      answers.shift() ??
      Promise.resolve([
        { incidentId: 'i', number: 'V', clockId: 'gdpr', obligation: 'x', target: new Date(now).toISOString() },
      ]);
    const other = new ClockNotices(read, ({ clock, hours }) => told.push([clock.clockId, hours]));
    other.followVault(open);
    await pass(0);
    expect(told).toEqual([]);
    await pass(60_000);
    expect(told).toEqual([['gdpr', 0]]);
  });
});
