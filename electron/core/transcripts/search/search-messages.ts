import type { SearchHit } from '../../../../shared/contract/transcripts.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { defaultSettings, type DetectionSettings } from '../../detection/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { countLimit, countMatches, findPage, type PageRequest } from './find-page.ts';
import { loadHits } from './load-hits.ts';
import { parseQuery } from './parse-query.ts';
import { readFilter, type SearchScope } from './search-filter.ts';

export interface SearchRequest extends SearchScope {
  text?: string | undefined;
  sort: 'newest' | 'relevance';
  limit: number;
  cursor?: string | undefined;
}

export interface SearchResult {
  /** Whether the total was counted now; otherwise it is that of the first page. */
  isCounted: boolean;
  total: number;
  capped: boolean;
  hits: SearchHit[];
  cursor: string | null;
}

/** @throws Problem search.invalidQuery when there are words to search for but no letter or digit in them; cursor.invalid */
export async function searchMessages(
  content: ContentReader,
  request: SearchRequest,
  settings: DetectionSettings = defaultSettings,
): Promise<SearchResult> {
  const text = request.text?.trim() ?? '';
  const terms = parseQuery(text);
  if (text !== '' && terms.length === 0) throw new Problem('search.invalidQuery');
  const sort = terms.length === 0 ? 'newest' : request.sort;
  const after = request.cursor === undefined ? null : readCursor(request.cursor, sort);
  const filter = await readFilter(content, request);
  if (!filter) return { isCounted: true, total: 0, capped: false, hits: [], cursor: null };
  const page: PageRequest = { terms, filter, sort, limit: request.limit, after };
  const [positions, counted] = await Promise.all([
    findPage(content, page),
    after?.counted ?? countMatches(content, page),
  ]);
  const shown = positions.slice(0, request.limit);
  const last = positions.length > request.limit ? shown.at(-1) : undefined;
  return {
    isCounted: after?.counted === undefined,
    total: Math.min(counted, countLimit),
    capped: counted > countLimit,
    hits: await loadHits(
      content,
      terms,
      shown.map(({ id }) => id),
      settings,
    ),
    cursor: last ? writeCursor({ ...last, counted }) : null,
  };
}
