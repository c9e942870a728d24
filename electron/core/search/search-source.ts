import type { GrantedPermission } from '../../../shared/contract/permissions.ts';
import type { FoundThing, SearchDomain } from '../../../shared/contract/search.ts';
import type { Context } from '../context.ts';

export interface Wanted {
  typed: string;
  /** Whether words hold everything that was typed. */
  fits: (words: string) => boolean;
  /** No more than so many are needed. */
  limit: number;
  language: 'de' | 'en';
}

/** How a domain finds its own. */
export interface SearchSource {
  domain: SearchDomain;
  /** Who may not list them does not find them. */
  permission: GrantedPermission;
  /** The newest first, unless it has an order of its own. */
  find(context: Context, wanted: Wanted): FoundThing[] | Promise<FoundThing[]>;
}
