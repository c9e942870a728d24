import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import { addDays, type Day } from '../../../../shared/rules/days.ts';

type Entry = ParsedInputOf<'deadlines.export'>['entries'][number];

/** Octets of a line without its end: RFC 5545, section 3.1. */
const longestLine = 75;

/** All-day events as iCalendar, RFC 5545. Dates only: whoever reads it sees the same day in every time zone. */
export function* writeCalendar(entries: readonly Entry[], now: number): Iterable<string> {
  const stamp = `${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  yield lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Custos//Deadlines//EN', 'CALSCALE:GREGORIAN']);
  for (const { uid, title, on, description } of entries) {
    yield lines([
      'BEGIN:VEVENT',
      `UID:${uid}@custos`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(on)}`,
      `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
      `SUMMARY:${escapeText(title)}`,
      ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]);
  }
  yield lines(['END:VCALENDAR']);
}

function lines(contents: readonly string[]): string {
  return contents.map((line) => `${foldLine(line)}\r\n`).join('');
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
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
