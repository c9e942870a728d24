import { afterEach, describe, expect, it } from 'vitest';
import { readingFaults } from '../../../sample/faults.ts';
import { openSyncTest, startFilledServer, type SyncTest } from '../testing/sync-fixture.ts';

const conversations = 21 + 1200;

let current: SyncTest;
afterEach(() => current.dispose());

describe('a sync from a system that has a bad day', { timeout: 60_000 }, () => {
  it.each([undefined, ...readingFaults])('(%s) loses nothing and doubles nothing', async (faults) => {
    current = await openSyncTest(await startFilledServer(1200, { faults }));
    const first = await current.sync();
    expect(first.problem).toBeNull();
    expect(first.result).toMatchObject({ conversations, messages: current.servedRows().length });
    expect(await current.storedRows()).toEqual(current.servedRows());
    // What the faults changed in the pages must not look like a change.
    expect((await current.sync()).result).toMatchObject({ conversations: 0, messages: 0 });
  });
});
