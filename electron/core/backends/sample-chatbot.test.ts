import { createServer } from 'node:net';
import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../testing/test-core.ts';

it(
  'the sample runs once, comes back after a restart, and moves when its port is taken',
  { timeout: 120_000 },
  async () => {
    const first = await openTestCore({ worksAlone: true, sampleShare: 0.05 });
    const { folder } = first;
    const addressOf = async (test: TestCore) => (await test.call('backends.list')).backends[0]!.baseUrl;
    const answers = async (baseUrl: string) =>
      fetch(`${baseUrl}/v1/info`)
        .then(({ status }) => status)
        .catch(() => null);
    try {
      const { id } = await first.call('backends.addSample');
      expect(await first.call('backends.addSample')).toEqual({ id });
      const address = await addressOf(first);
      expect(new URL(address).hostname).toBe('127.0.0.1');
      // It asks everyone for the token, which only the vault knows.
      expect(await answers(address)).toBe(401);
      await first.core.close();
      expect(await answers(address)).toBeNull();

      const second = await openTestCore({ folder, hasVault: false });
      await second.unlock();
      expect(await answers(address)).toBeNull();
      const checks = await Promise.all([1, 2, 3].map(() => second.call('backends.check', { id })));
      expect(checks.map(({ authorised }) => authorised)).toEqual([true, true, true]);
      expect(await addressOf(second)).toBe(address);
      await second.core.close();

      const squatter = createServer();
      await new Promise<void>((resolve) => squatter.listen(Number(new URL(address).port), '127.0.0.1', resolve));
      const third = await openTestCore({ folder, hasVault: false });
      await third.unlock();
      expect((await third.finish('backends.sync', id)).state).toBe('done');
      const moved = await addressOf(third);
      expect(moved).not.toBe(address);
      await third.finish('backends.remove', id);
      expect(await answers(moved)).toBeNull();
      await third.core.close();
      await new Promise((resolve) => squatter.close(resolve));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

it('a vault with another token gets the sample under that token', { timeout: 120_000 }, async () => {
  const test = await openTestCore({ worksAlone: true, sampleShare: 0.05 });
  const { id } = await test.call('backends.addSample');
  await test.finish('backends.remove', id);
  const again = await test.call('backends.addSample');
  expect(again.id).not.toBe(id);
  expect((await test.call('backends.check', { id: again.id })).authorised).toBe(true);
  await test.dispose();
});
