import { readToday } from '../../controllers/index.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Controller } from '../../../../shared/contract/controllers.ts';
import type { Context } from '../../context.ts';
import { countBots } from './figures/count-bots.ts';
import { countCertificates, countRuns } from './figures/count-erasures.ts';
import { countFindings } from './figures/count-findings.ts';
import { countIncidentsOfYear } from './figures/count-incidents.ts';
import { countActivities, countAdvice, countTrainings } from './figures/count-programme.ts';
import { countProcessors, countRecords } from './figures/count-records.ts';
import { countRequests } from './figures/count-requests.ts';
import type { Figure, Scope } from './figures/scope.ts';
import { yearIn } from './year.ts';

export const sectionKeys = [
  'requests',
  'incidents',
  'erasures',
  'retention',
  'findings',
  'records',
  'processors',
  'activities',
  'trainings',
  'bots',
  'advice',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** What can be counted only by whoever may read content. */
const ofContent = ['retention.runs', 'retention.conversationsDeleted', 'findings'];

export type Figures = Omit<OutputOf<'programme.reportFigures'>, 'sections'> & {
  sections: { key: SectionKey; figures: Figure[] }[];
};

export function scopeOf(context: Context, { id, zone }: Pick<Controller, 'id' | 'zone'>, year: number): Scope {
  const { register, session, vault } = context;
  return {
    register,
    content: session.readsContent ? vault.contentReader : null,
    controllerId: id,
    year: yearIn(zone, year),
    now: context.now(),
    today: readToday(context)(id),
  };
}

export async function readFigures(scope: Scope): Promise<Figures> {
  const certified = countCertificates(scope);
  const figures: Record<SectionKey, Figure[]> = {
    requests: countRequests(scope),
    incidents: countIncidentsOfYear(scope),
    erasures: certified.cases,
    retention: [...(await countRuns(scope)), ...certified.runs],
    findings: await countFindings(scope),
    records: countRecords(scope),
    processors: countProcessors(scope),
    activities: countActivities(scope),
    trainings: countTrainings(scope),
    bots: countBots(scope),
    advice: countAdvice(scope),
  };
  return {
    sections: sectionKeys.map((key) => ({ key, figures: figures[key] })),
    missing: scope.content ? [] : ofContent,
  };
}
