import type { DetectedSpan } from '../detected-span.ts';
import { byte, expandIpV6 } from './expand-ip.ts';

const v4 = new RegExp(
  `(?<![\\p{L}\\p{N}_.,-]|:[0-9A-Fa-f]{0,4}:)${byte}(?:\\.${byte}){3}(?!\\.?[\\p{L}\\p{N}_]|-\\d)`,
  'gu',
);
const v6 = /(?<![\p{L}\p{N}_.])[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{2,44}(?![\p{L}\p{N}_:])/gu;
/** Words before which four numbers are those of a release, a chapter or a dimension. */
const other =
  /(?<!\p{L})(?:v|ver|version|release|firmware|build|update|software|kapitel|abschnitt|section|chapter|artikel|§|punkt|ziffer|nr|no)\.?[\s:#]*(?:ist|is|auf|to|from|von)?\s*$/iu;

const named = /(?:ip|adresse|address|server|host|ping|dns|gateway|router)/i;

/** Groups of an address have so many digits. */
const longestGroup = 4;

/** Whether two colons are as near to each other as in an address of version 6: most texts have those of times. */
export function mayHoldColons(text: string): boolean {
  for (let colon = text.indexOf(':'); colon !== -1;) {
    const next = text.indexOf(':', colon + 1);
    if (next !== -1 && next - colon <= longestGroup + 1) return true;
    colon = next;
  }
  return false;
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
    const groups = expandIpV6(address);
    if (groups && isSomebodys(address, groups)) report(start, start + address.length, 'ip.v6', groups.join(':'));
  }
  return found;
}

/** "::1" is nobody's, "a::b" and "std::" are programs. */
function isSomebodys(address: string, groups: readonly string[]): boolean {
  if (groups.slice(0, 7).every((group) => group === '0')) return false;
  return !address.includes('::') || (/\d/.test(address) && address.replace(/[^0-9a-f]/gi, '').length > 4);
}
