import type { DetectedSpan } from '../detected-span.ts';

const localCharacter = /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]/u;
const domainCharacter = /[\p{L}\p{N}.-]/u;
const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u;
/** RFC 5321 section 4.5.3.1. Bounding both sides also keeps the scan linear. */
const maximumLocal = 64;
const maximumDomain = 255;

/** E-mail addresses without quotes or comments (RFC 5322 dot-atom, RFC 6531 letters). */
export function detectEmails(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const start = findLocalStart(text, at);
    const end = findDomainEnd(text, at + 1);
    if (start === at || end === at + 1 || text[start - 1] === '@') continue;
    if (!domain.test(text.slice(at + 1, end))) continue;
    const normalised = text.slice(start, end).normalize('NFC').toLowerCase();
    found.push({ type: 'email', start, end, confidence: 0.99, reason: 'email.address', validated: false, normalised });
  }
  return found;
}

function findLocalStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < maximumLocal && localCharacter.test(text[start - 1] ?? '')) start--;
  // Dots do not begin a local part, and quotes or brackets around an address are not part of it.
  while (start < at && /[.'`{|}/*=?]/.test(text[start] ?? '')) start++;
  return text[at - 1] === '.' ? at : start;
}

function findDomainEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < maximumDomain && domainCharacter.test(text[end] ?? '')) end++;
  while (end > from && /[.-]/.test(text[end - 1] ?? '')) end--;
  return end;
}
