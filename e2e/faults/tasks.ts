import { makeCalls, type CallFigures } from './calls/make-calls.ts';
import type { KillFigures } from './kills/kill-again.ts';
import { killEverything, type KillPlan } from './kills/kill-everything.ts';
import { changeLog, type LogFigures } from './log/change-log.ts';
import { makeLog } from './log/make-log.ts';
import { raceForVault, type RaceFigures } from './starts/race.ts';

/** The full figures, cut into pieces that run beside each other. */
export type Task =
  | { kind: 'kills'; plan: KillPlan; seed: number }
  | { kind: 'calls'; calls: number; seed: number }
  | { kind: 'log'; bytes: number; seed: number }
  | { kind: 'starts'; count: number; seed: number };

export type TaskFigures =
  | { kind: 'kills'; operations: Record<string, KillFigures> }
  | ({ kind: 'calls' } & CallFigures)
  | ({ kind: 'log' } & LogFigures)
  | ({ kind: 'starts' } & RaceFigures);

/** Where a new key, a new file or a new schema takes the place of the old one, there are the most kills. */
const plans: KillPlan[] = [
  {
    rescan: 10,
    'checks.run': 20,
    rotateKey: 40,
    backup: 20,
    setKeyFile: 15,
    'users.add': 10,
    'users.setRole': 20,
    'controllers.add': 10,
  },
  { migration: 30, restore: 30, rotateKeyOfRegister: 20, recover: 15 },
  { erasure: 50 },
  { 'retention.run': 50 },
  { 'exports.list': 20, 'reviews.create': 15, 'incidents.open': 10 },
  { sync: 30, wipeContent: 20, changePassphrase: 15, 'users.remove': 15 },
];

export function planTasks(calls: number, killsPart: number): Task[] {
  const scale = (plan: KillPlan): KillPlan =>
    Object.fromEntries(Object.entries(plan).map(([name, kills]) => [name, Math.max(1, Math.ceil(kills * killsPart))]));
  const pieces = Math.max(1, Math.round(calls / 12_500));
  return [
    ...plans.map((plan, index) => ({ kind: 'kills' as const, plan: scale(plan), seed: 100 + index })),
    { kind: 'starts', count: 20, seed: 0 },
    { kind: 'log', bytes: 1_000_000, seed: 7 },
    ...Array.from({ length: pieces }, (_, index) => ({
      kind: 'calls' as const,
      calls: Math.ceil(calls / pieces),
      seed: 1000 + index,
    })),
  ];
}

export async function perform(task: Task, say: (line: string) => void): Promise<TaskFigures> {
  switch (task.kind) {
    case 'kills':
      return {
        kind: 'kills',
        operations: await killEverything(task.plan, { conversations: 1000, seed: task.seed, say }),
      };
    case 'calls':
      return { kind: 'calls', ...(await makeCalls({ calls: task.calls, seed: task.seed, stretch: 2500, say })) };
    case 'starts':
      return { kind: 'starts', ...(await raceForVault(task.count)) };
    case 'log':
      return {
        kind: 'log',
        ...changeLog(await makeLog(task.bytes, task.seed), { stride: 1, compared: 200, seed: task.seed }),
      };
  }
}
