import { quantile, round } from '../statistics.ts';

type Kind = 'encrypted' | 'plain';

export interface Compared {
  samples: number;
  milliseconds: Record<Kind, { p50: number; p95: number }>;
  /** Encrypted to plain. 1 would be no loss. */
  ratio: { p50: number; p95: number };
}

/** The same in both in turn, so that noise meets both alike; the first two are not counted, since they fill caches. */
export async function compare(times: number, work: (kind: Kind, turn: number) => Promise<unknown>): Promise<Compared> {
  const spent: Record<Kind, number[]> = { encrypted: [], plain: [] };
  for (let turn = 0; turn < times; turn++)
    for (const kind of turn % 2 === 0 ? (['encrypted', 'plain'] as const) : (['plain', 'encrypted'] as const)) {
      const begun = performance.now();
      await work(kind, turn);
      if (turn > 1) spent[kind].push(performance.now() - begun);
    }
  const at = (kind: Kind, part: number): number => round(quantile(spent[kind], part), 3);
  const of = (kind: Kind) => ({ p50: at(kind, 0.5), p95: at(kind, 0.95) });
  const milliseconds = { encrypted: of('encrypted'), plain: of('plain') };
  const ratio = {
    p50: round(milliseconds.encrypted.p50 / milliseconds.plain.p50),
    p95: round(milliseconds.encrypted.p95 / milliseconds.plain.p95),
  };
  return { samples: spent.plain.length, milliseconds, ratio };
}
