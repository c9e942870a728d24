import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import { addDays, type Day } from '../../../../shared/rules/days.ts';

type DayEntry = ParsedInputOf<'deadlines.export'>['entries'][number];

/** Something that ends at a moment, and before which one is reminded. */
export type MomentEntry = Omit<DayEntry, 'on'> & {
  /** ISO 8601 instant. */
  at: string;
  /** Hours before it. */
  reminders: readonly number[];
};

/** Octets of a line without its end: RFC 5545, section 3.1. */
const longestLine = 75;

/**
 * Events as iCalendar, RFC 5545. A day is a whole one: whoever reads it sees the same day in every time zone. A moment
 * is one in UTC, which every calendar shows in its own zone.
 */
export function* writeCalendar(entries: readonly (DayEntry | MomentEntry)[], now: number): Iterable<string> {
  const stamp = compactMoment(new Date(now).toISOString());
  yield lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Custos//Deadlines//EN', 'CALSCALE:GREGORIAN']);
  for (const entry of entries) {
    const { uid, title, description } = entry;
    yield lines([
      'BEGIN:VEVENT',
      `UID:${uid}@custos`,
      `DTSTAMP:${stamp}`,
      ...whenOf(entry),
      `SUMMARY:${escapeText(title)}`,
      ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
      'TRANSP:TRANSPARENT',
      ...('at' in entry ? entry.reminders.flatMap((hours) => remind(hours, title)) : []),
      'END:VEVENT',
    ]);
  }
  yield lines(['END:VCALENDAR']);
}

function whenOf(entry: DayEntry | MomentEntry): string[] {
  if ('at' in entry) return [`DTSTART:${compactMoment(entry.at)}`];
  return [`DTSTART;VALUE=DATE:${compact(entry.on)}`, `DTEND;VALUE=DATE:${compact(addDays(entry.on, 1))}`];
}

/** Section 3.6.6. */
function remind(hours: number, title: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:-PT${hours}H`, `DESCRIPTION:${escapeText(title)}`, 'END:VALARM'];
}

function lines(contents: readonly string[]): string {
  return contents.map((line) => `${foldLine(line)}\r\n`).join('');
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

/** Whole seconds: section 3.3.5. */
function compactMoment(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Section 3.3.11. Other controls have no place in a text and are left out. */
function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** Never through a character. A following line begins with a space, which counts. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
