import type { DetectedSpan } from '../detected-span.ts';
import words from './spoken-address-words.json' with { type: 'json' };

const dot = `(?:${words.dot.join('|')})`;
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,40}[\\p{L}\\p{N}])?';
const marks = `(?:${Object.keys(words.marks).join('|')})`;
const bracketedDot = `\\s?[([{<]\\s?(?:${dot}|\\.)\\s?[)\\]}>]\\s?`;
/** How many characters of either side are looked at. RFC 5321 would allow more; nobody reads out so many. */
const reach = 100;

/** Where an "at" stands: in brackets, as a word, or as the sign itself before a spelled out "dot". */
const signs = new RegExp(
  `\\s?[([{<]\\s?(?:${words.at.join('|')}|@)\\s?[)\\]}>]\\s?|\\s(?:${words.at.join('|')})\\s|\\s?@\\s?`,
  'giu',
);
const localPart = new RegExp(
  `(?<![\\p{L}\\p{N}@._-])[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._+-]|\\s${marks}\\s(?=[\\p{L}\\p{N}])){0,80}$`,
  'iu',
);
const domain = new RegExp(`^(?:${label}(?:\\.|${bracketedDot}|\\s${dot}\\s)){1,4}(${label})(?![\\p{L}\\p{N}@])`, 'iu');
const wordsBefore = /(?:e-?mail|mail|adresse|address)[^.!?\n]{0,30}$/iu;
const topLevel = new Set(words.topLevel);
const notLocal = new Set(words.notLocal);
const mailbox = new RegExp(`^(?:${words.mailboxes.join('|')})\\.`, 'i');
const trigger = new RegExp(
  `[\\s([{](?:${dot})[\\s)\\]}]|[([{<]\\s?(?:${words.at.join('|')}|@)\\s?[)\\]}>]|\\s(?:${words.at.join('|')})\\s(?:${words.mailboxes.join('|')})\\.`,
  'iu',
);

/** Without one of these, or an "at" in brackets, there is none. */
export const spokenSigns: readonly string[] = [...words.dot, ...words.mailboxes];

/** Whether there is a spelled out sign of an e-mail address. */
export function mayHoldSpokenEmail(text: string): boolean {
  return trigger.test(text);
}

/** E-mail addresses as people hide or dictate them: "ana (at) example punkt de", "ana dot b at example dot org". */
export function detectSpokenEmails(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (const { 0: sign, index } of text.matchAll(signs)) {
    const before = text.slice(Math.max(0, index - reach), index);
    const after = text.slice(index + sign.length, index + sign.length + reach);
    const [local] = localPart.exec(before) ?? [];
    const [host, end = ''] = domain.exec(after) ?? [];
    if (local === undefined || host === undefined || !topLevel.has(end.toLowerCase())) continue;
    const start = index - local.length;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const spelledDomain = spell(host);
    const isWord = /^\s\p{L}+\s$/u.test(sign);
    // "ana@example.org" as it is usually written is found by another rule.
    if (sign.trim() === '@' && !/\s/.test(host)) continue;
    if (isWord && !isUnambiguous(local, host, spelledDomain, before)) continue;
    found.push({
      type: 'email',
      start,
      end: index + sign.length + host.length,
      confidence: isWord ? 0.8 : 0.95,
      reason: 'email.spoken',
      validated: false,
      normalised: `${spell(local)}@${spelledDomain}`.normalize('NFC').toLowerCase(),
    });
  }
  return found;
}

/** "Look at example.com" and "meet me at example dot com" are no addresses. */
function isUnambiguous(local: string, host: string, spelledDomain: string, before: string): boolean {
  const lastWord = /[^\s]+$/.exec(local)?.[0].toLowerCase() ?? '';
  if (notLocal.has(lastWord)) return false;
  return /\s/.test(host) || mailbox.test(spelledDomain) || wordsBefore.test(before.slice(0, -local.length));
}

/** Puts marks in the place of their names. */
function spell(written: string): string {
  return written
    .replace(new RegExp(bracketedDot, 'giu'), '.')
    .replace(new RegExp(`\\s(${marks}|${dot})\\s`, 'giu'), (_, name: string) => markOf.get(name.toLowerCase()) ?? '.');
}

const markOf = new Map(Object.entries(words.marks));
