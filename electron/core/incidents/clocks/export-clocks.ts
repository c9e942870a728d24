import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import { writeCalendar, type MomentEntry } from '../../deadlines/index.ts';
import { nameFile } from '../../exports/index.ts';
import type { OutsideChange } from '../../handlers.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { listIncidents, requireIncident, type IncidentRow } from '../incident-rows.ts';
import { openWords, type Language } from '../../open-words.ts';
import { readStanding, type Moment } from '../standing.ts';
import { listRunning } from './nearest-clock.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

const words = openWords<keyof typeof english>({ de: german, en: english });

/** Hours before the end. */
const reminders = [24, 4, 1];

/** @throws Problem incident.unknown, incident.drillOutsideCalendar, export.exists, storage.* */
export function exportClocks(
  context: Context,
  { id, language, to }: ParsedInputOf<'incidents.exportClocks'>,
): OutsideChange<OutputOf<'incidents.exportClocks'>> {
  const rows = id === undefined ? listOpen(context) : [requireIncident(context.register, id)];
  // Its moments are those of another clock than the calendar's.
  if (rows.some(({ drill_speed: speed }) => speed !== null)) throw new Problem('incident.drillOutsideCalendar');
  const entries = rows.flatMap((row) => entriesOf(context, row, language));
  return {
    refs: { incidentId: id ?? null, dates: entries.length },
    apply() {
      const file = nameFile(to, 'ics');
      writeNewFile(file, () => writeCalendar(entries, context.now()));
      return { output: { path: file, dates: entries.length } };
    },
  };
}

export function listOpen({ register }: Pick<Moment, 'register'>): IncidentRow[] {
  return listIncidents(register).filter(({ state }) => state === 'open');
}

/** Number and obligation alone: calendars are shared, and what happened is nobody’s business there. */
export function entriesOf(context: Moment, row: IncidentRow, language: Language): MomentEntry[] {
  const say = words(language);
  const { clocks, zone } = readStanding(context, row, language);
  const show = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'long',
    timeZone: zone,
  });
  return listRunning(clocks).map(({ id, target, latest, obligation, source }) => {
    const { citation } = source;
    return {
      uid: `${row.id}-${id}`,
      title: say('calendar.title', { number: row.number, obligation }),
      at: target,
      description:
        latest === null || latest === target
          ? say('calendar.target', { citation })
          : say('calendar.latest', { citation, latest: show.format(new Date(latest)) }),
      reminders,
    };
  });
}
