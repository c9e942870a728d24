import { localDay } from '../../../shared/rules/local-day.ts';
import type { Context } from '../context.ts';
import { listControllers } from './list-controllers.ts';

/** The day it is for an organisation, by its id. */
export function readToday(context: Pick<Context, 'register' | 'now'>): (controllerId: string) => string {
  const dayOf = readDays(context);
  return (controllerId) => dayOf(controllerId, context.now());
}

/** The day an instant is on for an organisation, by its id. */
export function readDays({ register }: Pick<Context, 'register'>): (controllerId: string, at: number) => string {
  const zones = new Map(listControllers(register).map(({ id, zone }) => [id, zone]));
  return (controllerId, at) => localDay(new Date(at).toISOString(), zones.get(controllerId) ?? 'UTC');
}
