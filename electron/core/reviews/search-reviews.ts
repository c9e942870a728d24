import type { SearchSource } from '../search/index.ts';
import { inContent } from '../vault/index.ts';

/** Reviews by their names, the newest first. */
export const reviewSearch: SearchSource = {
  domain: 'reviews',
  permission: 'reviews.read',
  async find({ vault }, { fits, limit }) {
    const rows = await vault.contentReader.all(
      inContent.selectFrom('review_set').select(['id', 'name']).orderBy('created_at', 'desc').orderBy('id', 'desc'),
    );
    return rows
      .filter(({ name }) => fits(name))
      .slice(0, limit)
      .map(({ id, name }) => ({
        id,
        number: null,
        title: name,
        detail: '',
        opens: { what: 'review' as const, id, botId: null },
      }));
  },
};
