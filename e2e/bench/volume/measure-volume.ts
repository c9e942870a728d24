import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { openTestCore, testPassphrase, testUser, type TestCore } from '../../../electron/core/testing/test-core.ts';
import { unlockVault } from '../../../electron/core/vault/index.ts';
import { chooseQueries } from '../choose-queries.ts';
import { openContent, type ContentPair } from '../content-pair.ts';
import type { BenchData } from '../load-dialogues.ts';
import { measureSearch, type SearchFigures } from '../measure-search.ts';
import { createRandom, round } from '../statistics.ts';
import { fillBoth } from './fill-both.ts';
import { measureOpening, measurePaging } from './measure-reading.ts';
import {
  measurePackage,
  measurePersonSearch,
  measureRescan,
  measureRetentionPreview,
  runChecks,
} from './measure-tasks.ts';
import { repeatDialogues } from './repeat-dialogues.ts';
import { storeAsker } from './store-asker.ts';

const packageMessages = 10_000;

export type VolumeFigures = Awaited<ReturnType<typeof measureIn>>;

/**
 * A vault of so many messages beside plain SQLite with the same, and every figure of both.
 * @param thenInWindow what is measured in the window while the vault is there
 */
export async function measureVolume<Window>(
  data: BenchData,
  wanted: number,
  say: (line: string) => void,
  thenInWindow: (test: TestCore) => Promise<Window>,
): Promise<VolumeFigures & { window: Window }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'custos-bench-volume-'));
  const test = await openTestCore({ worksAlone: true });
  try {
    const figures = await measureIn(test, folder, data, wanted, say);
    // What was measured in minutes is not lost with an hour in the window.
    say(`measured so far: ${JSON.stringify(figures)}`);
    return { ...figures, window: await thenInWindow(test) };
  } finally {
    await test.dispose();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function measureIn(test: TestCore, folder: string, data: BenchData, wanted: number, say: (line: string) => void) {
  const random = createRandom(11);
  const backendId = uuidv7();
  await test.call('vault.lock');
  const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
  const plain = await openContent(path.join(folder, 'plain.db'), null);
  const plainBytes = (): number => plain.bytes();
  say(`${wanted} messages: filling`);
  const repeated = repeatDialogues(data, wanted, Math.min(packageMessages, wanted / 4), random);
  const filled = await fillBoth(vault, plain, backendId, repeated, wanted);
  const asked = await storeAsker(vault, backendId);

  const contentFile = path.join(test.vaultPath, 'content.db');
  const encrypted = {
    reader: vault.contentReader,
    writer: vault.contentWriter,
    bytes: () => statSync(contentFile).size,
  };
  const pair = { encrypted, plain, close: () => Promise.resolve() } as unknown as ContentPair;
  const search: Record<string, SearchFigures> = {};
  for (const [kind, queries] of Object.entries(chooseQueries(data.conversations, createRandom(12)))) {
    say(`search: ${kind}`);
    search[kind] = await measureSearch(pair, queries);
  }
  say('paging and opening');
  const paging = await measurePaging(pair);
  const opening = await measureOpening(pair, random);
  await vault.close();
  await test.unlock();

  say('person search, retention preview, package');
  const personSearch = await measurePersonSearch(test, plain.reader);
  const retentionPreview = await measureRetentionPreview(test, plain.reader, backendId);
  const accessPackage = { messages: asked.messages, ...(await measurePackage(test, plain.reader, asked.id)) };
  say('scanning everything again');
  const rescan = await measureRescan(test, plain.reader);
  say('checks');
  const checks = await runChecks(test);
  const megabytes = { vault: round(statSync(contentFile).size / 1e6, 1), plain: round(plainBytes() / 1e6, 1) };
  await plain.reader.close();
  await plain.writer.close();
  return {
    filled,
    megabytes,
    search: { unit: 'milliseconds', page: 50, kinds: search },
    paging: { unit: 'milliseconds', page: 50, ...paging },
    opening: { unit: 'milliseconds', ...opening },
    personSearch: { unit: 'seconds', ...personSearch },
    retentionPreview: { unit: 'seconds', ...retentionPreview },
    accessPackage: { unit: 'seconds', ...accessPackage },
    rescan: { unit: 'seconds', ...rescan },
    checks,
  };
}
