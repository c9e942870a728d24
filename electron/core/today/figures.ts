import type { OutputOf } from '../../../shared/contract/index.ts';
import { isAllowed, type Role } from '../../../shared/contract/permissions.ts';
import { toProblem } from '../problems.ts';
import type { Ask } from './today-source.ts';

type Figures = OutputOf<'today.queue'>['figures'];

/** The four small figures. Nobody sees one of a domain he may not read. */
export async function readFigures(ask: Ask, role: Role, today: string): Promise<Figures> {
  const nothing: Figures = {
    openRequests: null,
    answeredThisQuarter: null,
    onTimeThisQuarter: null,
    oldestDays: null,
    limitDays: null,
    openFindings: null,
  };
  const parts = await Promise.all(
    [
      isAllowed(role, 'requests.read') && readRequests(ask, today),
      isAllowed(role, 'retention.read') && readOldest(ask),
      isAllowed(role, 'findings.read') && countFindings(ask),
    ].map(orNothing),
  );
  return Object.assign(nothing, ...parts);
}

/** A figure that cannot be read is not shown; the queue says which part could not be. */
async function orNothing(part: false | Promise<Partial<Figures>>): Promise<Partial<Figures>> {
  try {
    return (await part) || {};
  } catch (error) {
    if (toProblem(error).code === 'vault.locked') throw error;
    return {};
  }
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
