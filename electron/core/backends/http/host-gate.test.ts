import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HostGate } from './host-gate.ts';

const never = new AbortController().signal;

/** Work that goes on until the test says so. */
function openWork() {
  const ends: (() => void)[] = [];
  const started: string[] = [];
  const begin = (name: string) => async () => {
    started.push(name);
    await new Promise<void>((resolve) => ends.push(resolve));
    return name;
  };
  return { ends, started, begin };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the gate', () => {
  it('lets no more through than a host and all together may have, and everybody in the end', async () => {
    const task = fc.record({ host: fc.constantFrom('a', 'b', 'c'), owner: fc.nat({ max: 4 }) });
    const limits = fc.record({ perHost: fc.integer({ min: 1, max: 4 }), inAll: fc.integer({ min: 1, max: 6 }) });
    const owners = [{}, {}, {}, {}, {}];
    await fc.assert(
      fc.asyncProperty(fc.array(task, { maxLength: 40 }), limits, async (tasks, most) => {
        const gate = new HostGate(most);
        const under = new Map<string, number>();
        const results = tasks.map(({ host, owner }, index) =>
          gate.run(host, owners[owner]!, never, async () => {
            under.set(host, (under.get(host) ?? 0) + 1);
            expect(under.get(host)).toBeLessThanOrEqual(most.perHost);
            expect([...under.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(most.inAll);
            await settle();
            under.set(host, under.get(host)! - 1);
            return index;
          }),
        );
        expect(await Promise.all(results)).toEqual(tasks.map((_task, index) => index));
      }),
      { numRuns: 50 },
    );
  });

  it('gives the next turn to whoever has fewest under way, however many wait before him', async () => {
    const gate = new HostGate({ perHost: 2, inAll: 8 });
    const [busy, other] = [{}, {}];
    const { ends, started, begin } = openWork();
    const all = Array.from({ length: 50 }, (_, index) => gate.run('a', busy, never, begin(`busy ${index}`)));
    all.push(gate.run('a', other, never, begin('other')));
    await settle();
    expect(started).toEqual(['busy 0', 'busy 1']);
    ends.shift()!();
    await settle();
    expect(started.at(-1)).toBe('other');
    while (started.length < 51 || ends.length > 0) {
      ends.shift()?.();
      await settle();
    }
    await Promise.all(all);
  });

  it('gives a host that nobody asks its turn before one that is asked already', async () => {
    const gate = new HostGate({ perHost: 3, inAll: 3 });
    const { ends, started, begin } = openWork();
    const all = ['a', 'a', 'a', 'a', 'b'].map((host) => gate.run(host, {}, never, begin(host)));
    await settle();
    ends.shift()!();
    await settle();
    expect(started).toEqual(['a', 'a', 'a', 'b']);
    while (ends.length > 0) {
      ends.shift()!();
      await settle();
    }
    await Promise.all(all);
  });

  it('forgets whoever gives up waiting, and goes on after work that fails', async () => {
    const gate = new HostGate({ perHost: 1, inAll: 1 });
    const failing = gate.run('a', {}, never, () => Promise.reject(new Error('no')));
    const ended = new AbortController();
    const waiting = gate.run('a', {}, ended.signal, async () => 'started').catch((error: unknown) => error);
    ended.abort('enough');
    expect(await waiting).toBe('enough');
    await expect(failing).rejects.toThrow('no');
    expect(await gate.run('a', {}, never, async () => 'next')).toBe('next');
  });
});
