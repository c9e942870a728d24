import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFolder } from '../../../fixtures/electron-folder.ts';
import { benchPassphrase, createEmptyVault } from '../../create-empty-vault.ts';
import { launch, type Launched } from '../../launch.ts';
import { quantile, round } from '../../statistics.ts';
import { whenPainted } from '../../time-to-password.ts';
import { scroll, searchFor, unlockToToday, useOnce } from './page-steps.ts';
import { readMemory } from './process-memory.ts';

/** What the window is measured with; the first argument as JSON. */
export interface WindowTask {
  /** Holds a vault where the window looks for one. */
  userData: string;
  passphrase: string;
  /** That many messages say. */
  word: string;
  rows: number;
  minutes: number;
}

const rounds = 5;
const scrollLimitMs = 300_000;
/** A passphrase of several words is typed for longer; meanwhile the window loads what is behind the lock. */
const typingMs = 3000;
/** Milliseconds after which what was typed is searched: renderer/features/transcripts/use-search.ts. */
const restAfterTypingMs = 300;
const emptyWindow = path.join(projectFolder, 'e2e', 'bench', 'empty-window.cjs');

interface Scrolled {
  rows: number;
  frames: number[];
}

/** Unlock to Today, frames while scrolling, and memory after use; each beside an empty vault or window. Prints JSON. */
async function measureWindow({ userData, passphrase, word, rows, minutes }: WindowTask): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'custos-bench-window-'));
  const limitMs = minutes * 60_000 + 900_000;
  const open = (app: string, files: string): Promise<Launched> => launch(app, files, projectFolder, limitMs);
  try {
    await createEmptyVault(folder);
    const spent = { vault: [] as number[], emptyVault: [] as number[] };
    for (let turn = 0; turn <= rounds; turn++) {
      const empty = await withApp(open(projectFolder, folder), (app) => unlockAsTyped(app, benchPassphrase));
      const full = await withApp(open(projectFolder, userData), (app) => unlockAsTyped(app, passphrase));
      // The first round reads the program from disk.
      if (turn === 0) continue;
      spent.emptyVault.push(Number(empty));
      spent.vault.push(Number(full));
    }
    process.stderr.write('unlocked; scrolling and use\n');
    const used = await withApp(open(projectFolder, userData), async (app) => {
      await app.ask(unlockToToday(passphrase));
      const hits = Number(await app.ask(searchFor(word)));
      const empty = (await app.ask(scroll({ target: 'empty', rows, limitMs: 30_000 }))) as Scrolled;
      const list = (await app.ask(scroll({ target: 'list', rows, limitMs: scrollLimitMs }))) as Scrolled;
      const atStart = readMemory(app.pid);
      const soFar = { unlock: spent, hits, frames: [describeFrames(empty), describeFrames(list)], atStart };
      process.stderr.write(`measured so far: ${JSON.stringify(soFar)}\n`);
      const until = Date.now() + minutes * 60_000;
      let turns = 0;
      do {
        await app.ask(useOnce(word));
        turns++;
      } while (Date.now() < until);
      return { hits, empty, list, atStart, turns, atEnd: readMemory(app.pid) };
    });
    const bare = await withApp(open(emptyWindow, path.join(folder, 'bare')), async (app) => {
      await app.ask(whenPainted);
      await wait(5000);
      return readMemory(app.pid);
    });
    const figures = {
      unlockToToday: {
        unit: 'milliseconds, median and slowest',
        vault: describe(spent.vault),
        emptyVault: describe(spent.emptyVault),
        ratio: round(quantile(spent.vault, 0.5) / quantile(spent.emptyVault, 0.5)),
      },
      firstHits: {
        unit: 'milliseconds until painted, from the end of typing and from the search that begins by itself',
        fromTyping: round(used.hits, 0),
        fromSearch: round(used.hits - restAfterTypingMs, 0),
      },
      frames: { unit: 'milliseconds', list: describeFrames(used.list), emptyList: describeFrames(used.empty) },
      memory: {
        unit: 'MB of all processes',
        minutes,
        turns: used.turns,
        atStart: used.atStart,
        atEnd: used.atEnd,
        emptyWindow: bare,
        ratio: used.atEnd && bare ? round(used.atEnd.megabytes / bare.megabytes) : null,
      },
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function unlockAsTyped(app: Launched, passphrase: string): Promise<unknown> {
  await app.ask(whenPainted);
  await wait(typingMs);
  return app.ask(unlockToToday(passphrase));
}

async function withApp<Result>(opening: Promise<Launched>, work: (app: Launched) => Promise<Result>): Promise<Result> {
  const app = await opening;
  try {
    return await work(app);
  } finally {
    await app.stop();
  }
}

const describe = (samples: readonly number[]) => ({
  p50: round(quantile(samples, 0.5), 0),
  most: round(Math.max(...samples), 0),
});

const describeFrames = ({ rows, frames }: Scrolled) => ({
  rows,
  frames: frames.length,
  p50: round(quantile(frames, 0.5), 1),
  p99: round(quantile(frames, 0.99), 1),
  longest: round(
    frames.reduce((most, each) => Math.max(most, each), 0),
    1,
  ),
});

await measureWindow(JSON.parse(process.argv[2] ?? '') as WindowTask);
