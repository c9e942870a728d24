import type { Handlers } from '../handlers.ts';
import { nameFile } from '../exports/index.ts';
import { writeNewFile } from '../write-new-file.ts';
import { writeCalendar } from './calendar-file/write-calendar.ts';
import { computeDeadline } from './counting/compute-deadline.ts';

export const deadlinesHandlers: Handlers<'deadlines'> = {
  compute: (_context, input) => ({ output: computeDeadline(input) }),

  export: (context, { entries, to }) => ({
    refs: { entries: entries.length },
    apply() {
      const file = nameFile(to, 'ics');
      writeNewFile(file, () => writeCalendar(entries, context.now()));
      return { output: { path: file, entries: entries.length } };
    },
  }),
};
