import { addDays } from '../../../shared/rules/days.ts';
import type { Handlers } from '../handlers.ts';
import { activityHandlers } from './activities/handlers.ts';
import type { DueSource } from './due/due-date.ts';
import { exportCalendar } from './due/export-calendar.ts';
import { listDue } from './due/list-due.ts';
import { reportHandlers } from './report/handlers.ts';
import { readToday } from './today.ts';
import { trainingHandlers } from './trainings/handlers.ts';

interface Surroundings {
  /** What other registers want looked at again. */
  dueSources: readonly DueSource[];
}

export function makeProgrammeHandlers({ dueSources }: Surroundings): Handlers<'programme'> {
  return {
    ...activityHandlers,
    ...trainingHandlers,
    ...reportHandlers,

    due(context, { withinDays }) {
      const todayOf = readToday(context);
      const items = listDue(context.register).flatMap(({ controllerId, ...item }) => {
        const today = todayOf(controllerId);
        return item.on <= addDays(today, withinDays) ? [{ ...item, isOverdue: item.on < today }] : [];
      });
      return { output: { items } };
    },

    exportCalendar: (context, input) => exportCalendar(context, input, dueSources),
  };
}
