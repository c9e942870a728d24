import { sql } from 'kysely';
import type { MessageRole } from '../../../../shared/contract/transcripts.ts';
import type { ContentReader } from '../../vault/index.ts';
import { firstIdAt } from '../message-id.ts';
import { rawQuery } from '../raw-query.ts';
import { backendToken, botToken, roleToken } from '../scope.ts';

/** What a search is narrowed to, as callers say it. */
export interface SearchScope {
  backendId?: string | undefined;
  botId?: string | undefined;
  role?: MessageRole | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The same as the index knows it. */
export interface SearchFilter extends SearchScope {
  /** Tokens of the scope column. */
  tokens: string[];
  /** Ids from `lowest` up to, not including, `beyond`. */
  lowest: number;
  beyond: number;
  /** For what is counted and not shown: what is restricted is found as well. */
  includesRestricted?: boolean;
}

/** @returns null when nothing can be in this scope, because no message of that backend or bot was ever stored */
export async function readFilter(content: ContentReader, scope: SearchScope): Promise<SearchFilter | null> {
  const ids = [scope.backendId, scope.botId].filter((id) => id !== undefined);
  const keys = new Map<string, number>();
  if (ids.length > 0) {
    const rows = await content.all(
      rawQuery(sql<{ id: string; key: number }>`SELECT id, key FROM scope_key WHERE id IN (${sql.join(ids)})`),
    );
    for (const { id, key } of rows) keys.set(id, key);
  }
  const tokens: string[] = [];
  for (const [id, token] of [
    [scope.backendId, backendToken],
    [scope.botId, botToken],
  ] as const) {
    if (id === undefined) continue;
    const key = keys.get(id);
    if (key === undefined) return null;
    tokens.push(token(key));
  }
  if (scope.role) tokens.push(roleToken(scope.role));
  return {
    ...scope,
    tokens,
    lowest: scope.from === undefined ? 0 : firstIdAt(Date.parse(scope.from)),
    beyond: scope.to === undefined ? Number.MAX_SAFE_INTEGER : firstIdAt(Date.parse(scope.to)),
  };
}
