import type { OutputOf } from '../../../shared/contract/index.ts';
import { isAllowed, type Role } from '../../../shared/contract/permissions.ts';
import type { TodayParts } from './today-parts.ts';
import type { Ask, TodayMoment } from './today-source.ts';

type Figures = OutputOf<'today.queue'>['figures'];

const nothing: Figures = {
  openRequests: null,
  answeredThisQuarter: null,
  onTimeThisQuarter: null,
  oldestDays: null,
  limitDays: null,
  openFindings: null,
};

/** The four small figures. Nobody sees one of a domain he may not read, nor one that cannot be read. */
export async function readFigures(
  { ask, today }: Pick<TodayMoment, 'ask' | 'today'>,
  role: Role,
  parts: TodayParts,
): Promise<Figures> {
  const figures = await Promise.all([
    isAllowed(role, 'requests.read') && parts.read(['request'], () => readRequests(ask, today)),
    isAllowed(role, 'retention.read') && parts.read(['retention'], () => readOldest(ask)),
    isAllowed(role, 'findings.read') && parts.read(['finding'], () => countFindings(ask)),
  ]);
  return Object.assign({}, nothing, ...figures) as Figures;
}

async function countFindings(ask: Ask): Promise<Partial<Figures>> {
  // Today's queue asks for the same.
  const { groups } = await ask('findings.groups', { status: 'open' });
  return { openFindings: groups.reduce((sum, { findings }) => sum + findings, 0) };
}

async function readRequests(ask: Ask, today: string): Promise<Partial<Figures>> {
  const { counts } = await ask('requests.list', { state: 'open', limit: 1 });
  const { answered } = await ask('requests.statistics', { from: firstOfQuarter(today), to: today });
  const sum = (key: 'onTime' | 'late'): number => answered.reduce((total, month) => total + month[key], 0);
  const onTime = sum('onTime');
  return {
    openRequests: counts.open,
    answeredThisQuarter: onTime + sum('late'),
    onTimeThisQuarter: onTime,
  };
}

export function firstOfQuarter(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

const daysOf = { days: 1, months: 30, years: 365 } as const;

/** The bot whose oldest conversation is furthest beyond its limit, or else the oldest of all. */
async function readOldest(ask: Ask): Promise<Partial<Figures>> {
  const { facts } = await ask('retention.facts', {});
  const oldest = facts.flatMap(({ oldestDays, policies, recordDays }) => {
    if (oldestDays === null) return [];
    const limits = policies.map(({ period }) => period.amount * daysOf[period.unit]);
    if (recordDays !== null) limits.push(recordDays);
    return [{ oldestDays, limitDays: limits.length > 0 ? Math.min(...limits) : null }];
  });
  const beyond = ({ oldestDays, limitDays }: (typeof oldest)[number]): number => oldestDays - (limitDays ?? oldestDays);
  const [worst] = oldest.toSorted((one, other) => beyond(other) - beyond(one) || other.oldestDays - one.oldestDays);
  return worst ?? {};
}
