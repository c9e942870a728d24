import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Calm } from './calm.ts';

const patience = { calmMs: 2000, longestMs: 30_000 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('work begins once nobody has asked for anything for a while, and once however often it was asked for', () => {
  const work = vi.fn<() => void>();
  const calm = new Calm(work);
  calm.wait(patience);
  vi.advanceTimersByTime(1500);
  calm.noteCall();
  calm.wait(patience);
  vi.advanceTimersByTime(1900);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(work).toHaveBeenCalledTimes(1);
  calm.wait(patience);
  vi.advanceTimersByTime(2100);
  expect(work).toHaveBeenCalledTimes(2);
});

it('work begins in the end where it is never calm', () => {
  const work = vi.fn<() => void>();
  const calm = new Calm(work);
  calm.wait(patience);
  for (let second = 0; second < 29; second++) {
    calm.noteCall();
    vi.advanceTimersByTime(1000);
  }
  expect(work).not.toHaveBeenCalled();
  calm.noteCall();
  vi.advanceTimersByTime(1100);
  expect(work).toHaveBeenCalledTimes(1);
});

it('work that waits patiently begins sooner when less patient work is asked for, and is patient again the next time', () => {
  const work = vi.fn<() => void>();
  const calm = new Calm(work);
  const askEachSecond = (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      calm.noteCall();
      vi.advanceTimersByTime(1000);
    }
  };
  calm.wait(patience);
  calm.noteCall();
  calm.wait({ calmMs: 500, longestMs: 3000 });
  vi.advanceTimersByTime(510);
  expect(work).toHaveBeenCalledTimes(1);
  calm.wait(patience);
  askEachSecond(29);
  expect(work).toHaveBeenCalledTimes(1);
  calm.wait({ calmMs: 2000, longestMs: 500 });
  vi.advanceTimersByTime(510);
  expect(work).toHaveBeenCalledTimes(2);
});
