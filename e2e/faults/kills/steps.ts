import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';
import Database from 'better-sqlite3';

/**
 * Loaded into every thread of a process that is to be killed, before anything else. Counts each statement that changes a
 * database and each call that changes files, and can end the process just before one of them: a clock never hits the
 * moment between two such steps on purpose.
 */
const name = 'custos.faults.steps';
const longestTimeline = 20_000;

interface Shared {
  /** Is counting; steps so far; the step that ends the process, 0 for none. */
  counters: Int32Array;
  /** When each step came, in milliseconds since counting began. */
  times: Float64Array;
}

if (isMainThread) {
  setEnvironmentData(name, {
    counters: new Int32Array(new SharedArrayBuffer(12)),
    times: new Float64Array(new SharedArrayBuffer(8 * (longestTimeline + 1))),
  });
}
const { counters, times } = getEnvironmentData(name) as unknown as Shared;
const now = (): number => performance.timeOrigin + performance.now();

/** @param endAt the step before which the process dies; 0: it lives */
export function countSteps(endAt: number): void {
  times[longestTimeline] = now();
  counters.set([1, 0, endAt]);
}

export function stopCounting(): { steps: number; times: number[] } {
  Atomics.store(counters, 0, 0);
  const steps = Atomics.load(counters, 1);
  return { steps, times: [...times.subarray(0, Math.min(steps, longestTimeline))] };
}

function step(): void {
  if (Atomics.load(counters, 0) === 0) return;
  const count = Atomics.add(counters, 1, 1) + 1;
  if (count <= longestTimeline) times[count - 1] = now() - (times[longestTimeline] ?? 0);
  if (count === Atomics.load(counters, 2)) process.kill(process.pid, 'SIGKILL');
}

type Method = (this: unknown, ...values: unknown[]) => unknown;

function countCalls(owner: object, methods: readonly string[]): void {
  const target = owner as Record<string, Method>;
  for (const method of methods) {
    const original = target[method];
    if (!original) throw new Error(`${method} is not there any more`);
    target[method] = function counted(this: unknown, ...values: unknown[]) {
      step();
      return original.apply(this, values);
    };
  }
}

const inFiles = ['rename', 'rm', 'mkdir', 'open', 'writeFile', 'copyFile'];
countCalls(fs, [...inFiles.map((method) => `${method}Sync`), 'unlinkSync', 'writeSync', 'fsyncSync', 'rmdirSync']);
countCalls(fs.promises, inFiles);
syncBuiltinESMExports();

const db = new Database(':memory:');
countCalls(Database.prototype, ['exec', 'pragma']);
countCalls(Object.getPrototypeOf(db.prepare('SELECT 1')) as object, ['run']);
db.close();
