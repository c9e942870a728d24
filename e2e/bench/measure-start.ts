import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmptyVault } from './create-empty-vault.ts';
import { quantile, round } from './statistics.ts';
import { timeToPassword } from './time-to-password.ts';

const root = resolve(fileURLToPath(import.meta.url), '..', '..', '..');
const rounds = 31;

/** Launch to the unlock screen, against launch to the same field in an empty window, in turn. Prints JSON. */
async function measureStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'custos-bench-start-'));
  try {
    const ours = join(folder, 'custos');
    mkdirSync(ours);
    await createEmptyVault(ours);
    const spent = { custos: [] as number[], emptyWindow: [] as number[] };
    for (let turn = 0; turn <= rounds; turn++) {
      const empty = await timeToPassword(join(root, 'e2e', 'bench', 'empty-window.cjs'), join(folder, 'empty'), root);
      const custos = await timeToPassword(root, ours, root);
      // The first round reads the program from disk.
      if (turn === 0) continue;
      spent.custos.push(custos);
      spent.emptyWindow.push(empty);
    }
    const median = (samples: readonly number[]): number => Math.round(quantile(samples, 0.5));
    const milliseconds = { custos: median(spent.custos), emptyWindow: median(spent.emptyWindow) };
    // Each start is compared with the one just before it, so that a busy minute slows both.
    const ratios = spent.custos.map((custos, turn) => custos / (spent.emptyWindow[turn] ?? custos));
    const figures = {
      milliseconds,
      ratio: round(quantile(ratios, 0.5)),
      ratios: ratios.map((ratio) => round(ratio)),
      rounds,
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

await measureStart();
