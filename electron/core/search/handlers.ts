import { isAllowed } from '../../../shared/contract/permissions.ts';
import { searchDomains, type FoundThing, type SearchDomain } from '../../../shared/contract/search.ts';
import { createMatcher } from '../../../shared/fold-words.ts';
import type { Handlers } from '../handlers.ts';
import { readPart } from '../read-part.ts';
import type { SearchSource } from './search-source.ts';

/** @param searchSources each domain's own search: this one knows no table */
export function makeSearchHandlers(searchSources: readonly SearchSource[]): Handlers<'search'> {
  return {
    async everything(context, { query, limit, language }) {
      const wanted = { typed: query, fits: createMatcher(query), limit: limit + 1, language };
      const found = new Map<SearchDomain, FoundThing[]>();
      const unread = new Set<SearchDomain>();
      for (const source of searchSources) {
        if (!isAllowed(context.session.role, source.permission)) continue;
        const hits = await readPart(context, () => source.find(context, wanted));
        if (hits) found.set(source.domain, [...(found.get(source.domain) ?? []), ...hits]);
        else unread.add(source.domain);
      }
      const groups = searchDomains.flatMap((domain) => {
        const hits = found.get(domain) ?? [];
        return hits.length === 0 ? [] : [{ domain, hits: hits.slice(0, limit), hasMore: hits.length > limit }];
      });
      return { output: { groups, unread: searchDomains.filter((domain) => unread.has(domain)) } };
    },
  };
}
