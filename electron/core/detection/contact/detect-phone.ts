import type { DetectedSpan } from '../detected-span.ts';
import { normalisePhone } from '../normalise-identifier.ts';

/** Begins with +, (, or a digit that continues nothing, and holds digits and the marks people put between them. */
const candidate = /(?:\+|(?<![\p{L}\p{N}_#@/]|\p{N}[.,:-]|\p{L}-)\(?)\d[\d ()/.\u00A0\u2011-]*/gu;
const date = /^(?:\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d)/;
/** (555) 123-4567, 555-123-4567, 555.123.4567: both parts of a North American number begin with 2 to 9. */
const northAmerican = /^(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}$/;
/** After the 0: an area code of Germany or Britain, or a German mobile, service or shared-cost prefix. */
const national = /^0(?:[2-9]|1[5-9]|137|1\d{2,3})/;
/** Words after which a long number is not a telephone number. */
const otherNumber =
  /(?:bestell|auftrags|rechnungs|kunden|vertrags|vorgangs|artikel|sendungs|ticket|order|invoice|customer|contract|tracking|reference|case|policy)[\p{L}]*[ -]?(?:nr|nummer|number|no|id)?[.:#]* ?(?:ist |lautet |is )?$/iu;

/** Words before which nobody doubts what the digits are, however they are grouped. */
const announcement = /(?:phone|tel(?:efon|ephone)?|mobile?|handy|cell|fax|ruf|anrufen|call)\p{L}*[^\d]{0,20}$/iu;

/** Telephone numbers in international (E.164), German, British and North American writing. */
export function detectPhones(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (const match of text.matchAll(candidate)) {
    for (const written of takeApart(match[0])) {
      const start = match.index + written.offset;
      const end = start + written.text.length;
      if (isContinued(text, end)) continue;
      if (!isPhone(written.text, text.slice(Math.max(0, start - 40), start))) continue;
      const normalised = normalisePhone(written.text);
      if (!normalised) continue;
      const reason = /^(?:\+|00)/.test(written.text) ? 'phone.international' : 'phone.national';
      found.push({ type: 'phone', start, end, confidence: 0.9, reason, validated: false, normalised });
    }
  }
  return found;
}

/** A run that is too long for one number, or begins with a date, may be several: each begins with +, ( or 0. */
function takeApart(run: string): { text: string; offset: number }[] {
  const whole = trimEnd(run);
  const isOne = whole.length <= 40 && whole.replace(/\D/g, '').length <= 16 && !date.test(whole);
  if (isOne) return [{ text: whole, offset: 0 }];
  const beginnings = [0, ...[...whole.matchAll(/(?<=\s)[+(0]/g)].map(({ index }) => index)];
  return beginnings.map((offset, index) => ({ text: trimEnd(whole.slice(offset, beginnings[index + 1])), offset }));
}

function isPhone(written: string, before: string): boolean {
  const count = written.replace(/\D/g, '').length;
  if (count < 7 || count > 16 || /[ ()/.-]{4}/.test(written)) return false;
  if (/^(?:\+|00)[1-9]/.test(written)) return count >= 8;
  if (date.test(written)) return false;
  const plain = written.replace(/[^\d]/g, '');
  if (northAmerican.test(written)) return true;
  if (otherNumber.test(before)) return false;
  return count <= 13 && (national.test(plain) || announcement.test(before));
}

/** By letters, that is; "x123" after a number is an extension. */
function isContinued(text: string, end: number): boolean {
  return /[\p{L}_@]/u.test(text[end] ?? '') && !/^x\d/.test(text.slice(end, end + 2));
}

/** A closing bracket stays only where it closes one. */
function trimEnd(written: string): string {
  let end = written.length;
  while (end > 0 && !/\d/.test(written[end - 1] ?? '')) end--;
  return written.slice(0, end);
}
