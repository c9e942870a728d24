import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCore, type Core } from '../../../electron/core/index.ts';
import { unlockVault, type OpenVault } from '../../../electron/core/vault/index.ts';
import type { JobSummary } from '../../../shared/contract/jobs.ts';
import { loadReferenceDialogues, type BenchData } from '../load-dialogues.ts';
import { loadSampleDialogues } from '../load-sample.ts';
import { quantile, round } from '../statistics.ts';
import { fillVault } from './fill-vault.ts';
import { measureDump } from './measure-dump.ts';

/** Measures the package of 10,000 messages against a plain JSON dump of the same rows. Prints JSON; progress on stderr. */
const wanted = 10_000;
const rounds = 15;
const say = (line: string): boolean => process.stderr.write(`${line}\n`);
const credentials = { user: 'dpo', passphrase: 'correct horse battery staple' };
const folder = mkdtempSync(join(tmpdir(), 'custos-bench-package-'));
const vaultPath = join(folder, 'bench.custos');
const loadBefore = loadavg()[0] ?? 0;
const ended = new Map<string, PromiseWithResolvers<JobSummary>>();

const core: Core = startCore({
  defaultVaultPath: vaultPath,
  sampleDataDir: join(folder, 'sample'),
  sampleWorker: new URL('../../../electron/sample/worker.ts', import.meta.url),
  resumesJobs: false,
  now: () => Date.now(),
  network: {},
  log: say,
  emit(message) {
    if (message.event === 'job.changed' && message.payload.state !== 'running')
      waitFor(message.payload.id).resolve(message.payload);
  },
});

function waitFor(jobId: string): PromiseWithResolvers<JobSummary> {
  const waiting = ended.get(jobId) ?? Promise.withResolvers<JobSummary>();
  ended.set(jobId, waiting);
  return waiting;
}

/** The first so many messages, in whole conversations. */
function take({ source, conversations }: BenchData): BenchData {
  const taken: BenchData = { source, conversations: [], messages: 0 };
  for (const conversation of conversations) {
    if (taken.messages >= wanted) break;
    taken.conversations.push(conversation);
    taken.messages += conversation.messages.length;
  }
  return taken;
}

/** From the call to the finished job, with everything in between: log, register, both files. Milliseconds. */
async function measurePackage(id: string, turn: number): Promise<{ milliseconds: number; bytes: number }> {
  const to = join(folder, `package-${turn}.zip`);
  const begun = performance.now();
  const { jobId } = await core.call('requests.package', { id, to, passphraseLetterTo: join(folder, `p-${turn}.pdf`) });
  const { state, problem } = await waitFor(jobId).promise;
  const milliseconds = performance.now() - begun;
  if (state !== 'done') throw new Error(`the package was not written: ${problem?.code}`);
  return { milliseconds, bytes: statSync(to).size };
}

try {
  const data = take(loadReferenceDialogues() ?? loadSampleDialogues());
  say(`${data.messages} messages into two vaults`);
  const owner = { ...credentials, displayName: 'Bench', controller: { name: 'Muster AG' } };
  const fill = async (place: string): Promise<{ vault: OpenVault; id: string }> => {
    await core.call('vault.create', { ...owner, path: place });
    const { controllers } = await core.call('controllers.list', {});
    await core.call('vault.lock', {});
    const vault = await unlockVault(place, credentials);
    return { vault, id: await fillVault(vault, controllers[0]!.id, data.conversations) };
  };
  const plain = await fill(join(folder, 'plain.custos'));
  const { vault, id } = await fill(vaultPath);
  await vault.close();
  await core.call('vault.unlock', { ...credentials, path: vaultPath });

  say('dumps and packages in turn');
  const dumps: number[] = [];
  const packages: { milliseconds: number; bytes: number }[] = [];
  for (let each = 0; each < rounds; each++) {
    dumps.push(await measureDump(plain.vault.contentReader, plain.id, folder));
    packages.push(await measurePackage(id, each));
  }
  await plain.vault.close();

  // The first of each loads code and fills caches.
  const [first, ...warm] = packages.map(({ milliseconds }) => milliseconds);
  const figures = { dump: quantile(dumps.slice(1), 0.5), package: quantile(warm, 0.5) };
  const { electron, node } = process.versions;
  const report = {
    at: new Date().toISOString(),
    versions: { electron, node, platform: `${process.platform}-${process.arch}` },
    machine: { processors: cpus().length, model: cpus()[0]?.model ?? '', loadBefore: round(loadBefore) },
    data: { source: data.source, conversations: data.conversations.length, messages: data.messages },
    unit: 'milliseconds, median',
    dump: round(figures.dump, 1),
    package: round(figures.package, 1),
    firstPackage: round(first ?? 0, 1),
    ratio: round(figures.package / figures.dump),
    ratioOfFastest: round(Math.min(...warm) / Math.min(...dumps.slice(1))),
    archiveBytes: packages[0]?.bytes ?? 0,
  };
  console.log(JSON.stringify(report, null, 2));
} finally {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
}
