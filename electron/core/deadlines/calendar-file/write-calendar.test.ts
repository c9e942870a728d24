import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from './write-calendar.ts';

const now = Date.parse('2026-11-22T09:30:00.500Z');
const entry = { uid: 'BA-2026-7', title: 'BA-2026-7 Auskunft', on: '2026-12-31', description: '' };
const write = (...entries: (typeof entry)[]): string => [...writeCalendar(entries, now)].join('');

/** What a calendar reads: lines put together again, then the words of a property. */
function read(text: string, property: string): string | undefined {
  const line = text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((each) => each.startsWith(`${property}:`));
  return line
    ?.slice(property.length + 1)
    .replaceAll(/\\([\\;,nN])/g, (_, what: string) => (/n/i.test(what) ? '\n' : what));
}

describe('a calendar file', () => {
  it('holds an event of one whole day for each date', () => {
    expect(write(entry)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Custos//Deadlines//EN',
        'CALSCALE:GREGORIAN',
        'BEGIN:VEVENT',
        'UID:BA-2026-7@custos',
        'DTSTAMP:20261122T093000Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:BA-2026-7 Auskunft',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('holds a moment in UTC, wherever it was counted, with the reminders before it', () => {
    const moment = { uid: 'i-eu.gdpr.sa', title: 'Meldung', description: '', at: '2026-03-30T11:00:00+02:00' };
    const text = [...writeCalendar([{ ...moment, reminders: [24, 1] }], now)].join('');
    expect(text.split('\r\n').slice(4, -2)).toEqual([
      'BEGIN:VEVENT',
      'UID:i-eu.gdpr.sa@custos',
      'DTSTAMP:20261122T093000Z',
      'DTSTART:20260330T090000Z',
      'SUMMARY:Meldung',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT24H',
      'DESCRIPTION:Meldung',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT1H',
      'DESCRIPTION:Meldung',
      'END:VALARM',
      'END:VEVENT',
    ]);
  });

  it('keeps what a text says, whatever it holds, in lines of 75 octets at most', () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const text = write({ ...entry, title, description });
        const kept = (words: string): string => words.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, '');
        expect(read(text, 'SUMMARY')).toBe(kept(title));
        expect(read(text, 'DESCRIPTION')).toBe(kept(description));
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('lets no text add a property or an event', () => {
    const text = write({
      ...entry,
      title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT',
      description: 'a\nATTACH:https://x.example',
    });
    expect(text.match(/^(BEGIN|END):VEVENT/gm)).toHaveLength(2);
    expect(text).not.toMatch(/^ATTACH/m);
  });

  it('never folds through a character', () => {
    const text = write({ ...entry, title: '€'.repeat(100) });
    expect(text).not.toContain('\ufffd');
    expect(Buffer.from(text).toString()).toBe(text);
    expect(read(text, 'SUMMARY')).toBe('€'.repeat(100));
  });
});
