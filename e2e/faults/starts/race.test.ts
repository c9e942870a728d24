import { expect, it, vi } from 'vitest';
import { raceForVault } from './race.ts';

// Vaults made here are opened by processes of their own.
vi.unmock('hash-wasm');

it('of processes that want one vault at once, each gets in alone or is told that it is in use', async () => {
  const { wrong, answers } = await raceForVault(5);
  expect(wrong).toEqual([]);
  expect(answers.in).toBeGreaterThan(0);
});
