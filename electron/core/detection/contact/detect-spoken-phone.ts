import type { DetectedSpan } from '../detected-span.ts';
import type { DetectionSettings } from '../detection-settings.ts';
import { normalisePhone } from '../normalise-identifier.ts';
import words from './number-words.json' with { type: 'json' };
import { isAnnounced, isAnnouncedAsOther } from './phone-announcements.ts';
import { findSpokenDigits, type SpokenDigits } from './read-number-words.ts';

const digit = `(?:${Object.keys(words.digits).join('|')})`;

/** Without the flag for Unicode it takes half of the time. */
const neighbours = new RegExp(`[\\s,.-]${digit}[\\s,.-]{1,3}${digit}`, 'i');

/** Whether there are number words side by side, with something in front of them. */
export function mayHoldSpokenPhone(text: string): boolean {
  return neighbours.test(text);
}

/** Telephone numbers read out: "null eins sieben eins, zwei drei …", "oh one seven one double two …". */
export function detectSpokenPhones(text: string, settings: DetectionSettings): DetectedSpan[] {
  const found: DetectedSpan[] = [];
  for (const spoken of findSpokenDigits(text)) {
    if (!isPhone(text, spoken)) continue;
    const { start, end, digits, hasPlus } = spoken;
    const normalised = normalisePhone((hasPlus ? '+' : '') + digits, settings.region);
    if (!normalised) continue;
    found.push({ type: 'phone', start, end, confidence: 0.85, reason: 'phone.spoken', validated: false, normalised });
  }
  return found;
}

/** What somebody says who counts, forwards or backwards. */
const counting = '12345678910111213141516 16151413121110987654321';

function isPhone(text: string, { start, end, digits, hasPlus, words: spoken }: SpokenDigits): boolean {
  if (spoken < 3 || digits.length < 6 || digits.length > 15) return false;
  if (counting.includes(digits) || isAnnouncedAsOther(text, start)) return false;
  if (hasPlus || digits.startsWith('0')) return digits.length > 7;
  return isAnnounced(text, start, end, digits.length) || (digits.length > 8 && spoken > 6);
}
