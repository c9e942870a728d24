import type { Span } from '../../../../shared/contract/transcripts.ts';

/** Characters before and behind a mention within which its contact details stand. */
const before = 250;
const behind = 400;
/** What is mentioned more often than this is not found by reading on. */
const mostMentions = 40;

/** An e-mail address, a number behind "Telefon" or "+", or a postcode with a place. Every repetition is bounded. */
const contact =
  /[^\s@,;:()]{1,64}@[^\s@,;:()]{1,64}\.\p{L}{2,24}|(?:tel(?:efon|ephone)?|phone|call|on|fon)\b[^\d\n]{0,12}[+\d][\d\s()/–-]{4,24}\d|\+\d[\d\s()/–-]{6,24}\d|\b\d{5} \p{Lu}\p{L}|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d\d [A-Z\d]{4}\b|\bDublin \d{1,2}\b/iu;

/** Mentions with contact details near by, of those that are told apart from others. */
export function withContact(text: string, mentions: readonly Span[]): Span[] {
  return mentions
    .slice(0, mostMentions)
    .filter(({ start, end }) => contact.test(text.slice(Math.max(0, start - before), end + behind)));
}
