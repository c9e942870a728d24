import { makeItem, type TodaySource } from '../today-source.ts';

/** Reviews that somebody began. */
export const reviewSource: TodaySource = {
  kinds: ['review'],
  permission: 'reviews.read',
  async list({ ask }) {
    const { reviews } = await ask('reviews.list', {});
    return reviews
      .filter(({ state }) => state === 'open')
      .map(({ id, name, kind, counts }) =>
        makeItem({
          key: `review:${id}`,
          kind: 'review',
          subjectId: id,
          name,
          what: kind,
          urgency: 'routine',
          next: counts.done === counts.total ? 'close' : 'review',
          left: { done: counts.done, of: counts.total },
        }),
      );
  },
};
