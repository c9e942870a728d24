import { rulesInForce, type FeedSource } from '../../../deadlines/index.ts';
import { inRegister } from '../../../vault/index.ts';
import { wordsOf } from '../../case-file/words.ts';
import { readCaseDeadline } from '../case-deadline.ts';
import { readZones } from '../case-zone.ts';
import { readDeadlineEvents } from './find-cases.ts';

/** Every open case that is not answered: when it is due, and until when an extension can be announced. */
export const listRequestFeed: FeedSource = (register, language) => {
  const { say, name } = wordsOf(language);
  const events = readDeadlineEvents(register, ['open']);
  const zoneOf = readZones(register);
  const rules = rulesInForce(register);
  return register
    .all(inRegister.selectFrom('request').selectAll().where('state', '=', 'open').where('answered_at', 'is', null))
    .flatMap((row) => {
      const zone = zoneOf(row.controller_id);
      const { dueOn, noticeBy } = readCaseDeadline(row, events.get(row.id) ?? [], rules, { language, zone });
      const values = { number: row.number, right: name('right', row.kind) };
      const due = { uid: `${row.id}-due`, title: say('feed.due', values), on: dueOn, description: '' };
      if (noticeBy === undefined) return [due];
      return [due, { uid: `${row.id}-notice`, title: say('feed.notice', values), on: noticeBy, description: '' }];
    });
};
