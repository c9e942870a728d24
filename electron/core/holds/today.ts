import { localDay } from '../../../shared/rules/local-day.ts';
import type { Context } from '../context.ts';
import { listControllers } from '../controllers/index.ts';

/** The day it is for the organisation, as YYYY-MM-DD. A hold may be about several: the first one’s counts. */
export function readToday(context: Context): string {
  const zone = listControllers(context.register)[0]?.zone ?? 'UTC';
  return localDay(new Date(context.now()).toISOString(), zone);
}
