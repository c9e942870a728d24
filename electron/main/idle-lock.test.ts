import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleLock } from './idle-lock.ts';

const minute = 60_000;

describe('locking by itself', () => {
  let causes: string[];
  let idleLock: IdleLock;

  beforeEach(() => {
    vi.useFakeTimers();
    causes = [];
    idleLock = new IdleLock((cause) => causes.push(cause));
  });
  afterEach(() => vi.useRealTimers());

  it('locks an open vault after the minutes it is set to, and not before', () => {
    idleLock.followVault({ state: 'unlocked', idleLockMinutes: 10 });
    vi.advanceTimersByTime(10 * minute - 1);
    expect(causes).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(causes).toEqual(['idle']);
  });

  it('counts from the last input', () => {
    idleLock.followVault({ state: 'unlocked', idleLockMinutes: 10 });
    vi.advanceTimersByTime(9 * minute);
    idleLock.noteInput();
    vi.advanceTimersByTime(9 * minute);
    expect(causes).toEqual([]);
    vi.advanceTimersByTime(minute);
    expect(causes).toEqual(['idle']);
  });

  it('follows a shorter setting without counting anew', () => {
    idleLock.followVault({ state: 'unlocked', idleLockMinutes: 30 });
    vi.advanceTimersByTime(6 * minute);
    idleLock.followVault({ state: 'unlocked', idleLockMinutes: 5 });
    expect(causes).toEqual(['idle']);
  });

  it('leaves a locked vault alone', () => {
    idleLock.followVault({ state: 'unlocked', idleLockMinutes: 1 });
    idleLock.followVault({ state: 'locked', idleLockMinutes: 1 });
    vi.advanceTimersByTime(60 * minute);
    idleLock.noteSleep();
    expect(causes).toEqual([]);
  });

  it('tries again while the vault does not report itself locked', () => {
    idleLock.followVault({ state: 'unlocked', idleLockMinutes: 1 });
    vi.advanceTimersByTime(minute + 5_000);
    expect(causes).toEqual(['idle', 'idle']);
    idleLock.followVault({ state: 'locked', idleLockMinutes: 1 });
    vi.advanceTimersByTime(minute);
    expect(causes).toHaveLength(2);
  });

  it('locks at once when the machine goes to sleep', () => {
    idleLock.followVault({ state: 'unlocked', idleLockMinutes: 60 });
    idleLock.noteSleep();
    expect(causes).toEqual(['sleep']);
  });
});
