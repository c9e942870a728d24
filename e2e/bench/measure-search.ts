import { searchMessages } from '../../electron/core/transcripts/index.ts';
import type { Query } from './choose-queries.ts';
import type { ContentPair } from './content-pair.ts';
import { quantile, round } from './statistics.ts';

export interface SearchFigures {
  queries: number;
  /** Over every single search. */
  milliseconds: { encrypted: Quantiles; plain: Quantiles };
  /** Encrypted to plain over each query's median, which leaves out what else the machine did. 1 would be no loss. */
  ratio: Quantiles;
}

interface Quantiles {
  p50: number;
  p95: number;
}

type Kind = 'encrypted' | 'plain';

const rounds = 9;

/** Every query in both in turn; one page of 50 with its total and snippets, as the window asks for it. */
export async function measureSearch(pair: ContentPair, queries: readonly Query[]): Promise<SearchFigures> {
  const samples = queries.map(() => ({ encrypted: [] as number[], plain: [] as number[] }));
  for (let turn = 0; turn <= rounds; turn++) {
    const order: Kind[] = turn % 2 === 0 ? ['encrypted', 'plain'] : ['plain', 'encrypted'];
    for (const [index, query] of queries.entries()) {
      for (const kind of order) {
        const spent = await timeSearch(pair, kind, query);
        // The first round fills the page caches.
        if (turn > 0) samples[index]?.[kind].push(spent);
      }
    }
  }
  const all = (kind: Kind): Quantiles => summarise(samples.flatMap((each) => each[kind]));
  const medians = (kind: Kind): Quantiles => summarise(samples.map((each) => quantile(each[kind], 0.5)));
  const [encrypted, plain] = [medians('encrypted'), medians('plain')];
  return {
    queries: queries.length,
    milliseconds: { encrypted: all('encrypted'), plain: all('plain') },
    ratio: { p50: round(encrypted.p50 / plain.p50), p95: round(encrypted.p95 / plain.p95) },
  };
}

async function timeSearch(pair: ContentPair, kind: Kind, query: Query): Promise<number> {
  const start = performance.now();
  await searchMessages(pair[kind].reader, { ...query, limit: 50 });
  return performance.now() - start;
}

function summarise(samples: readonly number[]): Quantiles {
  return { p50: round(quantile(samples, 0.5), 3), p95: round(quantile(samples, 0.95), 3) };
}
