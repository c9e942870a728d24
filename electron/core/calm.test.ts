import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Calm } from './calm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('work begins once nobody has asked for anything for a while, and once however often it was asked for', () => {
  const work = vi.fn<() => void>();
  const calm = new Calm(2000, work);
  calm.wait();
  vi.advanceTimersByTime(1500);
  calm.noteCall();
  calm.wait();
  vi.advanceTimersByTime(1900);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(work).toHaveBeenCalledTimes(1);
  calm.wait();
  vi.advanceTimersByTime(2100);
  expect(work).toHaveBeenCalledTimes(2);
});

it('work begins after half a minute where it is never calm', () => {
  const work = vi.fn<() => void>();
  const calm = new Calm(2000, work);
  calm.wait();
  for (let second = 0; second < 29; second++) {
    calm.noteCall();
    vi.advanceTimersByTime(1000);
  }
  expect(work).not.toHaveBeenCalled();
  calm.noteCall();
  vi.advanceTimersByTime(1100);
  expect(work).toHaveBeenCalledTimes(1);
});
