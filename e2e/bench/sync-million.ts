import { statSync } from 'node:fs';
import path from 'node:path';
import { openTestCore } from '../../electron/core/testing/test-core.ts';
import { openStore } from '../../electron/sample/store/open-store.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { MemoryWatch } from './memory-watch.ts';
import { repeatSample } from './repeat-sample.ts';
import { startSample } from './start-sample.ts';
import { round } from './statistics.ts';

/**
 * Syncs so many messages from the sample chatbot, which runs as a process of its own, in one run and once more when
 * nothing has changed. Prints JSON: how long it took and how much memory this process had in each quarter of the run.
 * Bounded means that the last quarter needs little more than the first. Fails where not everything arrived.
 */
const wanted = Number(process.argv[2] ?? 1_000_000);
const megabyte = 1024 * 1024;
const say = (line: string): boolean => process.stderr.write(`${line}\n`);

const sample = await startSample();
const store = openStore(sample.folder);
say(`filling the sample up to ${wanted} messages`);
const served = repeatSample(store, wanted);
store.close();

const test = await openTestCore({ worksAlone: true });
try {
  const { id } = await test.call('backends.add', {
    connector: 'open-admin-api',
    name: 'Chatbot',
    baseUrl: sample.baseUrl,
    credentials: { token: sample.token },
    allowPrivate: true,
  });
  say(`syncing ${served.messages} messages in ${served.conversations} conversations`);
  const memory = new MemoryWatch();
  const watching = setInterval(() => {
    const latest = test.events.findLast(({ event }) => event === 'job.changed');
    if (latest?.event === 'job.changed') memory.reach(latest.payload.done / served.conversations);
  }, 100);
  const first = await sync(id);
  clearInterval(watching);
  memory.stop();
  say('once more, with nothing new');
  const second = await sync(id);
  const [backend] = (await test.call('backends.list', {})).backends;
  const stored = { conversations: backend?.conversations, messages: backend?.messages };
  const { most, begun } = memory;
  const [quarter = 0, last = 0] = [most[0], most.at(-1)];
  const figures = {
    served,
    stored,
    firstSync: { ...first, messagesPerSecond: Math.round(first.messages / first.seconds) },
    secondSync: second,
    memory: {
      unit: 'MB of resident memory of the process that syncs',
      atStart: round(begun / megabyte, 0),
      mostInEachQuarter: most.map((bytes) => round(bytes / megabyte, 0)),
      lastToFirstQuarter: quarter === 0 ? null : round(last / quarter),
    },
    vaultMegabytes: round(statSync(path.join(test.vaultPath, 'content.db')).size / megabyte, 0),
  };
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  const isWhole = stored.conversations === served.conversations && stored.messages === served.messages;
  process.exitCode = isWhole && second.messages === 0 ? 0 : 1;
} finally {
  await test.dispose();
  await sample.stop();
}

async function sync(id: string): Promise<OutputOf<'backends.sync'>> {
  const { state, result, problem } = await test.finish('backends.sync', id);
  if (state !== 'done') throw new Error(`the sync ended as ${state}: ${problem?.code}`);
  return result as OutputOf<'backends.sync'>;
}
