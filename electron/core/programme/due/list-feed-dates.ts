import type { FeedDate, FeedSource } from '../../deadlines/index.ts';
import type { DueSource } from '../../due-date.ts';
import { wordsOf } from '../words.ts';
import { listOwn } from './list-due.ts';

/** The number a thing has, such as V-0001 or DSFA-0001. Its name is somebody's words, which no calendar has to hold. */
const number = /^\p{Lu}{1,6}-\d{4}(?:-\d{3})?(?= |$)/u;

/** Everything of the programme and the registers beside it that falls due on a day. */
export function makeProgrammeFeed(sources: readonly DueSource[]): FeedSource {
  return (register, language): FeedDate[] => {
    const { text } = wordsOf(language);
    const own = listOwn(register).map((item) => ({ ...item, part: undefined, uid: item.id }));
    const others = sources
      .flatMap(({ list }) => list(register))
      .map((item) => ({
        ...item,
        uid: [item.id, item.kind, ...(item.part === undefined ? [] : [item.part])].join('-'),
      }));
    return [...own, ...others].map(({ uid, kind, name, on }) => {
      const [known] = number.exec(name) ?? [];
      const what = text(`kind.${kind}`);
      const title = known === undefined ? what : text('calendar.title', { kind: what, name: known });
      return { uid, title, on, description: '' };
    });
  };
}
