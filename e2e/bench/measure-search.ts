import { searchMessages } from '../../electron/core/transcripts/index.ts';
import type { ContentPair } from './content-pair.ts';
import type { Query } from './choose-queries.ts';
import { quantile, round } from './statistics.ts';

export interface SearchFigures {
  queries: number;
  milliseconds: { encrypted: Quantiles; plain: Quantiles };
  /** Encrypted to plain: 1 would be no loss. */
  ratio: Quantiles;
}

interface Quantiles {
  p50: number;
  p95: number;
}

const rounds = 8;

/** Every query in both in turn; one page of 50 with its total and snippets, as the window asks for it. */
export async function measureSearch(pair: ContentPair, queries: readonly Query[]): Promise<SearchFigures> {
  const spent: Record<'encrypted' | 'plain', number[]> = { encrypted: [], plain: [] };
  for (let turn = 0; turn < rounds; turn++) {
    for (const query of queries) {
      const order = turn % 2 === 0 ? (['encrypted', 'plain'] as const) : (['plain', 'encrypted'] as const);
      for (const kind of order) {
        const start = performance.now();
        await searchMessages(pair[kind].reader, { ...query, limit: 50 });
        // The first round fills the page caches.
        if (turn > 0) spent[kind].push(performance.now() - start);
      }
    }
  }
  const figures = (samples: number[]): Quantiles => ({
    p50: round(quantile(samples, 0.5)),
    p95: round(quantile(samples, 0.95)),
  });
  const encrypted = figures(spent.encrypted);
  const plain = figures(spent.plain);
  return {
    queries: queries.length,
    milliseconds: { encrypted, plain },
    ratio: { p50: round(encrypted.p50 / plain.p50), p95: round(encrypted.p95 / plain.p95) },
  };
}
