import { localDay } from '../../../shared/rules/local-day.ts';
import { listControllers } from '../controllers/index.ts';
import type { Context } from '../context.ts';

/** The day it is for an organisation, by its id. */
export function readToday(context: Pick<Context, 'register' | 'now'>): (controllerId: string) => string {
  const at = new Date(context.now()).toISOString();
  const days = new Map(listControllers(context.register).map(({ id, zone }) => [id, localDay(at, zone)]));
  return (controllerId) => days.get(controllerId) ?? localDay(at, 'UTC');
}
