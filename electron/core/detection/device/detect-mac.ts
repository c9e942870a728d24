import type { DetectedSpan } from '../detected-span.ts';

const pair = '[0-9A-Fa-f]{2}';
const shape = new RegExp(
  `(?<![\\p{L}\\p{N}_:.-])(?:${pair}([:-])${pair}(?:\\1${pair}){4}|${pair}${pair}(?:\\.${pair}${pair}){2})(?![\\p{L}\\p{N}_]|[:.-][\\p{L}\\p{N}])`,
  'gu',
);

/** Whether there are two pairs with a mark between them. */
export function mayHoldMac(text: string): boolean {
  return /[0-9A-Fa-f]{2}[:-][0-9A-Fa-f]{2}[:-][0-9A-Fa-f]{2}[:-]|[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\./.test(text);
}

/** MAC addresses (IEEE 802, EUI-48) with colons, hyphens or in three groups with dots. */
export function detectMacs(text: string): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (const { 0: address, index: start } of text.matchAll(shape)) {
    // Six pairs of digits with hyphens, or three groups of four with dots, may as well be any number.
    const isNamed = /\bmac\b[^.!?\d]{0,30}$/i.test(text.slice(Math.max(0, start - 40), start));
    if (!/[A-Fa-f]/.test(address) && !address.includes(':') && !isNamed) continue;
    const normalised = address
      .replace(/[^0-9A-Fa-f]/g, '')
      .toLowerCase()
      .replace(/(..)(?=.)/g, '$1:');
    if (/^(?:00:){5}00$|^(?:ff:){5}ff$/.test(normalised)) continue;
    const end = start + address.length;
    found.push({ type: 'mac', start, end, confidence: 0.97, reason: 'mac.address', validated: true, normalised });
  }
  return found;
}
