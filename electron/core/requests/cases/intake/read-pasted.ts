import { instantOfClock } from '../../../../../shared/rules/local-time.ts';

interface PastedHead {
  subject: string;
  name: string;
  email: string;
  to: string[];
  sentAt: number | null;
}

const fields: Record<string, 'from' | 'sent' | 'to' | 'subject' | 'other'> = {
  von: 'from',
  from: 'from',
  absender: 'from',
  gesendet: 'sent',
  datum: 'sent',
  sent: 'sent',
  date: 'sent',
  an: 'to',
  to: 'to',
  empfänger: 'to',
  betreff: 'subject',
  subject: 'subject',
  cc: 'other',
  kopie: 'other',
  bcc: 'other',
  'antwort an': 'other',
  'reply-to': 'other',
  priorität: 'other',
  importance: 'other',
};
const months: Record<string, number> = Object.fromEntries(
  [
    'januar jan january jänner',
    'februar feb february',
    'märz mär march mar maerz',
    'april apr',
    'mai may',
    'juni jun june',
    'juli jul july',
    'august aug',
    'september sep sept',
    'oktober okt october oct',
    'november nov',
    'dezember dez december dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index])),
);

/**
 * Parts a text that was copied out of a mail program into its head and what was written.
 * @param zone of the clock by which the mail program wrote its times
 */
export function readPastedHead(text: string, zone: string): { head: PastedHead; body: string } {
  const head: PastedHead = { subject: '', name: '', email: '', to: [], sentAt: null };
  const lines = text.split('\n');
  let line = 0;
  for (; line < lines.length && line < 20; line++) {
    const written = lines[line]!.trim();
    if (written === '' && line === 0) continue;
    const [, name = '', value = ''] =
      /^[>*\s]*([\p{L} -]{2,14}?)\*?\s*:\*?\s*(.*)$/u.exec(written.slice(0, 1000)) ?? [];
    const field = fields[name.trim().toLowerCase()];
    if (!field) break;
    if (field === 'subject') head.subject = value;
    if (field === 'to') head.to = addressesIn(value);
    if (field === 'sent') head.sentAt = readWrittenDate(value, zone);
    if (field === 'from') {
      head.email = addressesIn(value)[0] ?? '';
      head.name = value
        .replace(/[<([].*$/, '')
        .replace(/["']/g, '')
        .trim();
      if (head.name.includes('@')) head.name = '';
    }
  }
  // One line that looks like a field may be the first sentence of a letter, unless it holds who wrote.
  const isHead = head.email !== '' || (line >= 2 && (head.sentAt !== null || head.subject !== ''));
  if (!isHead) return { head: { subject: '', name: '', email: '', to: [], sentAt: null }, body: text };
  return { head, body: lines.slice(line).join('\n').trim() };
}

function addressesIn(value: string): string[] {
  return value.match(/[^\s<>()[\],;:"]{1,64}@[^\s<>()[\],;:"]{1,255}/g) ?? [];
}

/** "Montag, 2. März 2026 08:15", "02.03.2026 08:15", "Monday, March 2, 2026 8:15 AM" and what a program writes. */
export function readWrittenDate(value: string, zone: string): number | null {
  const written = value.slice(0, 200);
  const time = /(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*(am|pm)?\s*(?:uhr)?\s*$/i.exec(written);
  const day = readDay(time ? written.slice(0, time.index) : written);
  if (!day) {
    const parsed = Date.parse(written);
    return Number.isFinite(parsed) ? parsed : null;
  }
  const [hour, minute] = time ? [Number(time[1]), Number(time[2])] : [0, 0];
  const half = time?.[3]?.toLowerCase();
  const at = new Date(
    Date.UTC(day.year, day.month, day.day, half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0), minute),
  );
  const isDay = at.getUTCMonth() === day.month && at.getUTCDate() === day.day;
  return isDay ? instantOfClock(at.getTime(), zone) : null;
}

function readDay(written: string): { year: number; month: number; day: number } | null {
  const numbers = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(written);
  if (numbers) return { year: Number(numbers[3]), month: Number(numbers[2]) - 1, day: Number(numbers[1]) };
  const german = /\b(\d{1,2})\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})\b/u.exec(written);
  const english = /(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(written);
  const [day, name, year] = german
    ? [german[1], german[2], german[3]]
    : english
      ? [english[2], english[1], english[3]]
      : [];
  const month = months[name?.toLowerCase() ?? ''];
  return month === undefined ? null : { year: Number(year), month, day: Number(day) };
}
