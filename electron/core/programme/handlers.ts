import { addDays } from '../../../shared/rules/days.ts';
import { readToday } from '../controllers/index.ts';
import type { DueSource } from '../due-date.ts';
import type { Handlers } from '../handlers.ts';
import { activityHandlers } from './activities/handlers.ts';
import { exportCalendar } from './due/export-calendar.ts';
import { byDay, listOwn } from './due/list-due.ts';
import { listOthers } from './due/list-others.ts';
import { reportHandlers } from './report/handlers.ts';
import { trainingHandlers } from './trainings/handlers.ts';

interface Surroundings {
  /** What other registers want looked at again. Core's entry hands them in: they lie beside this one. */
  dueSources: readonly DueSource[];
}

export function makeProgrammeHandlers({ dueSources }: Surroundings): Handlers<'programme'> {
  return {
    ...activityHandlers,
    ...trainingHandlers,
    ...reportHandlers,

    due(context, { withinDays }) {
      const todayOf = readToday(context);
      const all = [...listOwn(context.register), ...listOthers(context, dueSources)].toSorted(byDay);
      const items = all.flatMap(({ id, controllerId, kind, name, owner, on }) => {
        const today = todayOf(controllerId);
        return on <= addDays(today, withinDays) ? [{ id, kind, name, owner, on, isOverdue: on < today }] : [];
      });
      return { output: { items } };
    },

    exportCalendar: (context, input) => exportCalendar(context, input, dueSources),
  };
}
