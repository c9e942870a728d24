import { rmSync } from 'node:fs';
import { roles } from '../../../shared/contract/permissions.ts';
import { openSyncTest, startFilledServer } from '../../../electron/core/backends/testing/sync-fixture.ts';
import { addPerson, personPassphrase } from '../../../electron/core/testing/people.ts';
import { testPassphrase, testUser } from '../../../electron/core/testing/test-core.ts';
import { createRandom } from '../../bench/statistics.ts';
import { CallChooser } from './choose-call.ts';
import { judgeAlone, judgeAny } from './judge-reply.ts';
import { VaultKnowledge } from './knowledge.ts';
import { World } from './world.ts';

export interface CallFigures {
  calls: number;
  /** How many ended well, and how many in which problem. */
  answers: Record<string, number>;
  procedures: number;
  /** Calls made by somebody of this role, or with the vault locked. */
  byRole: Record<string, number>;
  logEntries: number;
  wrong: string[];
}

interface Options {
  calls: number;
  seed: number;
  /** Calls after which everything starts anew. */
  stretch: number;
  people?: readonly (typeof roles)[number][];
  say?: (line: string) => void;
}

/** Makes calls drawn at random, as people of several roles, and judges each answer and the log at the end. */
export async function makeCalls(options: Options): Promise<CallFigures> {
  const server = await startFilledServer(20);
  const { test, sync } = await openSyncTest(server);
  await sync();
  const knowledge = new VaultKnowledge();
  const know = (id: string, user: string, passphrase: string): void => {
    knowledge.names.set(id, user);
    knowledge.secrets.set(user, { user, passphrase });
  };
  know((await test.call('vault.status')).user!.id, testUser, testPassphrase);
  knowledge.recoveryCode = test.recoveryCode;
  for (const role of options.people ?? roles) {
    if (role !== 'dpo') know(await addPerson(test, role), role, personPassphrase);
  }
  await test.core.close();
  const figures: CallFigures = { calls: 0, answers: {}, procedures: 0, byRole: {}, logEntries: 0, wrong: [] };
  const random = createRandom(options.seed);
  const chooser = new CallChooser(random);
  const named = new Set<string>();
  try {
    while (figures.calls < options.calls && figures.wrong.length < 20) {
      const world = await World.open(test.folder, knowledge, server.baseUrl);
      try {
        await makeStretch(
          world,
          chooser,
          Math.min(options.stretch, options.calls - figures.calls),
          random,
          figures,
          named,
        );
      } finally {
        await world.close();
      }
      options.say?.(`${figures.calls} calls`);
    }
  } finally {
    await server.close();
    rmSync(test.folder, { recursive: true, force: true });
  }
  return { ...figures, procedures: named.size };
}

async function makeStretch(
  world: World,
  chooser: CallChooser,
  calls: number,
  random: () => number,
  figures: CallFigures,
  named: Set<string>,
): Promise<void> {
  const { test } = world;
  const wrong = (problems: string[]): void => {
    figures.wrong.push(...problems);
  };
  chooser.world = world;
  let lockedFor = 0;
  const end = figures.calls + calls;
  for (let left = 0; figures.calls < end; left -= 1) {
    // Somebody else takes the seat now and then, and after a while in front of a locked vault.
    if (left <= 0 || lockedFor > 12) {
      left = 120 + Math.floor(random() * 120);
      lockedFor = 0;
      const refusal = await world.signIn(Math.floor(random() * 20));
      if (refusal !== null) wrong([refusal]);
    }
    // An hour back now and then: clocks are set.
    world.passTime(random() < 0.01 ? -3_600_000 : random() * 5000);
    const before = await test.call('vault.status');
    lockedFor = before.user ? 0 : lockedFor + 1;
    chooser.knowledge = await world.knowledge();
    chooser.user = before.user?.name ?? '';
    const size = random() < 0.03 ? 5 : 1;
    const chosen = Array.from({ length: size }, () => chooser.choose());
    const replies = await Promise.all(chosen.map(({ name, input }) => test.core.answer(1, name, input)));
    for (const [index, call] of chosen.entries()) {
      const reply = replies[index]!;
      named.add(call.name);
      count(figures.answers, 'problem' in reply ? reply.problem.code : 'ok');
      count(figures.byRole, before.user?.role ?? 'locked');
      figures.calls += 1;
      wrong(judgeAny(call, reply, world.secrets));
      if (size === 1) wrong(judgeAlone(call, reply, before));
      if ('ok' in reply) await world.learn(call.name, call.input as Record<string, unknown>, reply.ok);
    }
    if (figures.wrong.length > 20) break;
  }
  wrong(await judgeStretch(world, figures));
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** At the end each log of each vault is intact, and no job or line of the program's own log speaks of a defect. */
async function judgeStretch(world: World, figures: CallFigures): Promise<string[]> {
  const { test } = world;
  const wrong: string[] = [];
  for (let place = 0; place < 20; place += 1) {
    const refusal = await world.signIn(place);
    if (refusal !== null) return [refusal];
    const reply = await test.core.answer(1, 'audit.verify', {});
    if ('problem' in reply) continue;
    const { intact, problem, entries } = reply.ok as { intact: boolean; problem: string | null; entries: number };
    if (!intact) wrong.push(`log: ${problem}`);
    figures.logEntries += entries;
    const { jobs } = await test.call('jobs.list', { limit: 200 });
    for (const { problem: failure, procedure } of jobs)
      if (failure?.code === 'internal') wrong.push(`the job ${procedure} is a defect`);
    break;
  }
  const log = test.logLines.join('\n');
  if (/^defect/m.test(log)) wrong.push(log.slice(log.indexOf('defect')).slice(0, 1500));
  for (const secret of world.secrets)
    if (secret.length > 7 && log.includes(secret)) wrong.push('a secret is in a line');
  return wrong;
}
