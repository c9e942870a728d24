import type { SearchHit } from '../../../../shared/contract/transcripts.ts';
import type { DetectionSettings } from '../../detection/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { findIdentifierSpans, findWordSpans, mergeSpans } from './highlights.ts';
import { loadSnippets } from './load-snippets.ts';
import type { SearchTerm } from './parse-query.ts';

/** The messages behind a page of ids, in the page's order, with what to show of each. */
export async function loadHits(
  content: ContentReader,
  terms: readonly SearchTerm[],
  messageIds: readonly number[],
  settings: DetectionSettings,
): Promise<SearchHit[]> {
  const words = await findWordSpans(content, terms, messageIds);
  return loadSnippets(content, messageIds, settings, ({ id, body }) =>
    mergeSpans([...(words.get(id) ?? []), ...findIdentifierSpans(body, terms)]),
  );
}
