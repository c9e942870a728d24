import { Bench } from './bench.ts';
import { countMessages, findDamage } from './invariants.ts';
import { operations, type OperationName } from './operations.ts';
import type { Outcome } from './operation.ts';
import { countSteps, stopCounting } from './steps.ts';
import { bringMigrations } from './vault-operations.ts';

/**
 * A process to be killed: opens the vault that the one before left, says what is wrong with it, and does the operation
 * again. One JSON line for each of the three.
 */
const [folder, name, endAt] = process.argv.slice(2) as [string, OperationName, string];
const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
const operation = operations[name];
// What goes on by itself would leave nothing to do for the one that is to be killed.
const isGoneOnWith = ['sync', 'rescan', 'checks.run'].includes(name);
const bench = await Bench.open(folder, !isGoneOnWith);
const { memory, test } = bench;

async function judge(): Promise<{ outcome: Outcome; damage: string[]; opened: number }> {
  // Opening the vault is what migrates it, so it has to be this version that opens it.
  bringMigrations(memory.migrations);
  const opened = await bench.enter();
  if (typeof opened === 'string') throw new Error(`the vault does not open: ${opened}`);
  const { jobs } = await test.call('jobs.list', { limit: 200 });
  for (const { id, state } of jobs) if (state === 'running') await test.waitForJob(id);
  const found = await findDamage(bench);
  if (memory.round === 0) return { outcome: 'before', damage: found, opened };
  const { outcome, damage } = await operation.judge(bench, opened);
  return { outcome, damage: [...found, ...damage], opened };
}

say({ judged: await judge() });
if (endAt !== 'judge') {
  memory.round += 1;
  await operation.prepare(bench);
  bench.save();
  say({ begun: true });
  countSteps(Number(endAt));
  const start = performance.now();
  await operation.perform(bench);
  say({ ended: { ms: performance.now() - start, ...stopCounting() } });
} else {
  say({ messages: await countMessages(bench.vault) });
}
await test.core.close();
