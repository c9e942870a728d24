import { afterEach, describe, expect, it } from 'vitest';
import { openErasureTest, type ErasureTest } from './testing/erasure-fixture.ts';

let erasure: ErasureTest;
afterEach(() => erasure.dispose());

const count = (erasing: ErasureTest, table: string, system = 0): number =>
  erasing.servers[system]!.store.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()!.n;

describe('an erasure', () => {
  it('plans what is there, deletes it child by child, reads back and erases the copy', async () => {
    erasure = await openErasureTest();
    const planned = await erasure.run('requests.planErasure');
    expect(planned).toMatchObject({ state: 'done', result: { items: 22, problems: [] } });
    const plan = await erasure.plan();
    expect(plan).toMatchObject({
      state: 'draft',
      local: { conversations: 20, messages: 60, people: 1 },
      changes: [],
      effects: [
        { code: 'conversationsErased', values: { conversations: 20, messages: 60, systems: 1 } },
        { code: 'peopleErased', values: { people: 1 } },
        { code: 'copyErased', values: { conversations: 20, messages: 60, people: 1 } },
      ],
    });
    expect(count(erasure, 'conversation')).toBe(21);
    const job = await erasure.run('requests.execute');
    expect(job).toMatchObject({ state: 'done', result: { counts: { gone: 22 }, problems: [], isFinished: true } });
    expect(count(erasure, 'conversation')).toBe(1);
    expect(count(erasure, 'person')).toBe(1);
    expect((await erasure.plan()).state).toBe('verified');
    const { backends } = await erasure.test.call('backends.list', {});
    expect(backends[0]).toMatchObject({ conversations: 1, messages: 130 });
  });
});
