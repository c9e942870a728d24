import type { DetectedSpan } from '../detected-span.ts';

const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const v4 = new RegExp(
  `(?<![\\p{L}\\p{N}_.,-]|:[0-9A-Fa-f]{0,4}:)${byte}(?:\\.${byte}){3}(?!\\.?[\\p{L}\\p{N}_]|-\\d)`,
  'gu',
);
const v6 = /(?<![\p{L}\p{N}_.])[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{2,44}(?![\p{L}\p{N}_:])/gu;
/** Words before which four numbers are those of a release, a chapter or a dimension. */
const other =
  /(?:v|ver|version|release|firmware|build|update|software|kapitel|abschnitt|section|chapter|artikel|§|punkt|ziffer|nr|no)\.?[\s:#]*(?:ist|is|auf|to|from|von)?\s*$/iu;

const named = /(?:ip|adresse|address|server|host|ping|dns|gateway|router)/i;

/** Whether there are marks enough for an address of either version. */
export function mayHoldIp(text: string): boolean {
  return /\d\.\d{1,3}\.\d|:[0-9A-Fa-f]{0,4}:/.test(text);
}

/** IP addresses of both versions (RFC 6943, RFC 4291), without those that are nobody's (unspecified, loopback). */
export function detectIps(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  const report = (start: number, end: number, reason: string, normalised: string): void => {
    found.push({ type: 'ip', start, end, confidence: 0.95, reason, validated: true, normalised });
  };
  for (const { 0: address, index: start } of text.matchAll(v4)) {
    if (/^(?:0|127)\./.test(address) || address === '255.255.255.255') continue;
    const before = text.slice(Math.max(0, start - 30), start);
    // Four single digits are more often those of a release.
    if (address.length === 7 && !named.test(before)) continue;
    if (!other.test(before)) report(start, start + address.length, 'ip.v4', address);
  }
  for (const { 0: written, index: start } of text.matchAll(v6)) {
    const address = written.replace(/[.:]+$/, (end) => (end === '::' ? end : ''));
    const groups = expand(address);
    if (groups && isSomebodys(address, groups)) report(start, start + address.length, 'ip.v6', groups.join(':'));
  }
  return found;
}

/** The eight groups without leading zeros; null for what is no address. */
function expand(address: string): string[] | null {
  const embedded = new RegExp(`:(${byte})\\.(${byte})\\.(${byte})\\.(${byte})$`).exec(address);
  const bytes = embedded?.slice(1).map(Number) ?? [];
  const hex = (high = 0, low = 0): string => (high * 256 + low).toString(16);
  const plain = embedded
    ? `${address.slice(0, embedded.index + 1)}${hex(bytes[0], bytes[1])}:${hex(bytes[2], bytes[3])}`
    : address;
  const sides = plain.split('::');
  if (sides.length > 2) return null;
  const [head = [], tail = []] = sides.map((side) => (side === '' ? [] : side.split(':')));
  const all = [...head, ...tail];
  if (all.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return null;
  if (sides.length === 1 ? all.length !== 8 : all.length > 7) return null;
  const zeros = Array.from({ length: 8 - all.length }, () => '0');
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16).toString(16));
}

/** "::1" is nobody's, "a::b" and "std::" are programs. */
function isSomebodys(address: string, groups: readonly string[]): boolean {
  if (groups.slice(0, 7).every((group) => group === '0')) return false;
  return !address.includes('::') || (/\d/.test(address) && address.replace(/[^0-9a-f]/gi, '').length > 4);
}
