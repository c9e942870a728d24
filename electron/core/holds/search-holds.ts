import type { SearchSource } from '../search/index.ts';
import { listHoldRows } from './hold-rows.ts';
import { readScopes } from './hold-scopes.ts';

/** Legal holds by number and reason, the newest first; released ones too. */
export const holdSearch: SearchSource = {
  domain: 'holds',
  permission: 'retention.read',
  async find({ register, vault }, { fits, limit }) {
    const scopes = await readScopes(vault.contentReader);
    return listHoldRows(register, { includeReleased: true })
      .toReversed()
      .map(({ id, number }) => ({ id, number, reason: scopes.get(id)?.reason ?? '' }))
      .filter(({ number, reason }) => fits(`${number} ${reason}`))
      .slice(0, limit)
      .map(({ id, number, reason }) => ({
        id,
        number,
        title: reason,
        detail: '',
        opens: { what: 'hold' as const, id, botId: null },
      }));
  },
};
