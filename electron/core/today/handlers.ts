import type { OutputOf } from '../../../shared/contract/index.ts';
import { isAllowed } from '../../../shared/contract/permissions.ts';
import type { Context } from '../context.ts';
import { listControllers, readToday } from '../controllers/index.ts';
import type { Handlers } from '../handlers.ts';
import { askOnce } from './ask-once.ts';
import { readFigures } from './figures.ts';
import { approvalSource } from './sources/approvals.ts';
import { backendSource } from './sources/backends.ts';
import { findingSource } from './sources/findings.ts';
import { incidentSource } from './sources/incidents.ts';
import { programmeSource } from './sources/programme.ts';
import { requestSource } from './sources/requests.ts';
import { retentionSource } from './sources/retention.ts';
import { reviewSource } from './sources/reviews.ts';
import { vaultSource } from './sources/vault.ts';
import { TodayParts } from './today-parts.ts';
import type { TodayMoment } from './today-source.ts';
import { byUrgency } from './urgency.ts';
import { readVisit, writeVisit, type Visit } from './visit.ts';

const sources = [
  incidentSource,
  requestSource,
  approvalSource,
  retentionSource,
  programmeSource,
  reviewSource,
  findingSource,
  backendSource,
  vaultSource,
] as const;

/** One queue over everything. It knows no domain from the inside: each is asked as the window asks it. */
export const todayHandlers: Handlers<'today'> = {
  async queue(context, { language }) {
    const { role } = context.session;
    const moment = takeMoment(context, language);
    const parts = new TodayParts(context);
    const readable = sources.filter(({ permission }) => isAllowed(role, permission));
    const [figures, ...found] = await Promise.all([
      readFigures(moment, role, parts),
      ...readable.map((source) => parts.read(source.kinds, () => source.list(moment))),
    ]);
    const visit = readVisit(context.register, moment.userId);
    const seen = new Set(visit?.keys);
    const items = found
      .flatMap((part) => part ?? [])
      .toSorted(byUrgency)
      .map((item) => ({ ...item, isNew: visit !== null && !seen.has(item.key) }));
    return { output: { items, unread: parts.unread, figures, sinceLastTime: compareWith(visit, items) } };
  },

  seen(context, { keys }) {
    const at = context.now();
    return {
      refs: { items: keys.length },
      write(register) {
        writeVisit(register, context.session.userId, { at, keys });
        return { at: new Date(at).toISOString() };
      },
    };
  },
};

function takeMoment(context: Context, language: 'de' | 'en'): TodayMoment {
  const todayOf = readToday(context);
  const [first] = listControllers(context.register);
  const now = context.now();
  return {
    ask: askOnce(context.ask),
    now,
    todayOf,
    today: first ? todayOf(first.id) : new Date(now).toISOString().slice(0, 10),
    userId: context.session.userId,
    language,
  };
}

function compareWith(visit: Visit | null, items: readonly { key: string; isNew: boolean }[]) {
  if (visit === null) return null;
  const now = new Set(items.map(({ key }) => key));
  return {
    at: new Date(visit.at).toISOString(),
    added: items.filter(({ isNew }) => isNew).length,
    gone: visit.keys.filter((key) => !now.has(key)).length,
  } satisfies OutputOf<'today.queue'>['sinceLastTime'];
}
