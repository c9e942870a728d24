import { expect, it, vi } from 'vitest';
import { killEverything, type KillPlan } from './kill-everything.ts';

// Vaults made here are opened by processes of their own, which are to derive as cheaply.
const quickDerivation = new URL('../../../scripts/checks/quick-derivation-hook.mjs', import.meta.url);
vi.stubEnv('NODE_OPTIONS', `--import ${quickDerivation.href}`);

/** A few of each here; `npm run test:faults` kills hundreds of times. */
const plan: KillPlan = {
  sync: 2,
  erasure: 2,
  'retention.run': 2,
  rotateKey: 2,
  migration: 1,
  restore: 1,
  backup: 1,
  wipeContent: 1,
  'checks.run': 1,
  'users.setRole': 1,
};

it('a process killed at any moment leaves a vault that opens and holds all it held', { timeout: 900_000 }, async () => {
  const figures = await killEverything(plan, { conversations: 200, seed: 11 });
  for (const [operation, { damage, kills }] of Object.entries(figures)) {
    expect(damage, operation).toEqual([]);
    expect(kills, operation).toBe(plan[operation as keyof KillPlan]);
  }
});
