import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave } from './autosave.ts';

interface Letter {
  subject: string;
  body: string;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Calls that somebody answers later. */
function recordCalls() {
  const calls: { changes: Partial<Letter>; answer: () => void; refuse: () => void }[] = [];
  const save = (changes: Partial<Letter>) =>
    new Promise<void>((resolve, reject) => {
      calls.push({ changes, answer: resolve, refuse: () => reject(new Error('refused')) });
    });
  return { calls, save };
}

describe('what is typed', () => {
  it('is stored once typing rests, and all of it in one call', async () => {
    const { calls, save } = recordCalls();
    const letter = new Autosave<Letter>(save, 1000);
    letter.change({ subject: 'A' });
    await vi.advanceTimersByTimeAsync(900);
    letter.change({ body: 'B' });
    await vi.advanceTimersByTimeAsync(900);
    expect(calls).toEqual([]);
    expect(letter.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(100);
    expect(calls.map(({ changes }) => changes)).toEqual([{ subject: 'A', body: 'B' }]);
    expect(letter.state).toBe('saving');
  });

  it('goes with the next call where one is on its way, never beside it', async () => {
    const { calls, save } = recordCalls();
    const letter = new Autosave<Letter>(save);
    letter.change({ subject: 'A' });
    const first = letter.flush();
    letter.change({ subject: 'AB' });
    const second = letter.flush();
    expect(calls).toHaveLength(1);
    calls[0]!.answer();
    await vi.waitFor(() => expect(calls).toHaveLength(2), { timeout: 30_000 });
    expect(calls[1]!.changes).toEqual({ subject: 'AB' });
    calls[1]!.answer();
    expect(await first).toBe(true);
    expect(await second).toBe(true);
    expect(letter.state).toBe('saved');
  });

  it('is kept where it cannot be stored, and what came since wins over it', async () => {
    const { calls, save } = recordCalls();
    const letter = new Autosave<Letter>(save);
    letter.change({ subject: 'A', body: 'B' });
    const failing = letter.flush();
    letter.change({ subject: 'AB' });
    calls[0]!.refuse();
    expect(await failing).toBe(false);
    expect(letter.state).toBe('failed');
    expect(letter.problem).toBeInstanceOf(Error);
    const again = letter.flush();
    expect(calls[1]!.changes).toEqual({ subject: 'AB', body: 'B' });
    calls[1]!.answer();
    expect(await again).toBe(true);
    expect(letter.problem).toBeNull();
  });

  it('tells whoever listens, and calls nobody where nothing changed', async () => {
    const { calls, save } = recordCalls();
    const letter = new Autosave<Letter>(save);
    const heard = vi.fn<() => void>();
    const stop = letter.subscribe(heard);
    expect(await letter.flush()).toBe(true);
    expect(calls).toEqual([]);
    letter.change({ subject: 'A' });
    expect(heard).toHaveBeenCalled();
    stop();
    heard.mockClear();
    letter.change({ subject: 'B' });
    expect(heard).not.toHaveBeenCalled();
  });
});
