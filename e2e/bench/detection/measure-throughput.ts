import { createRequire } from 'node:module';
import type * as RedactPii from 'redact-pii';
import { detect } from '../../../electron/core/detection/index.ts';
import { quantile, round } from '../statistics.ts';

const rounds = 7;
/** Until both run as compiled code, as they do in a scan of a whole vault. */
const warmUps = 5;

export interface Throughput {
  unit: string;
  texts: number;
  megabytes: number;
  engine: number;
  redactPii: number;
  ratio: number;
  ratioOfEachRound: number[];
}

/** Both on the same texts, in turn, each several times; medians, and the ratio of each round, which the machine's load shifts least. */
export function measureThroughput(texts: readonly string[]): Throughput {
  const { SyncRedactor } = createRequire(import.meta.url)('redact-pii') as typeof RedactPii;
  const redactor = new SyncRedactor();
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  // Time of the processor, because the time on the clock grows with whatever else the machine does.
  const measure = (work: (text: string) => unknown): number => {
    const start = process.cpuUsage();
    for (const text of texts) work(text);
    const { user, system } = process.cpuUsage(start);
    return bytes / (user + system);
  };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let count = -warmUps; count < rounds; count++) {
    const engine = measure(detect);
    const baseline = measure((text) => redactor.redact(text));
    if (count < 0) continue;
    ours.push(engine);
    theirs.push(baseline);
  }
  const ratios = ours.map((engine, index) => engine / (theirs[index] ?? Number.NaN));
  return {
    unit: 'MB of UTF-8 for each second of processor time, all threads of the process, median',
    texts: texts.length,
    megabytes: round(bytes / 1e6, 1),
    engine: round(quantile(ours, 0.5)),
    redactPii: round(quantile(theirs, 0.5)),
    ratio: round(quantile(ratios, 0.5)),
    ratioOfEachRound: ratios.map((ratio) => round(ratio)),
  };
}
