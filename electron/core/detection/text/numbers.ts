import { characterKinds } from './characters.ts';
import type { ScannedText } from './scanned-text.ts';
import { shapes as wordShapes } from './shapes.ts';

// Imported objects under names of this module: see scanned-text.ts.
const shapes = wordShapes;

const kinds = characterKinds;

/** A number that counts money, a share or a time, or is a part of a decimal. */
export function isOtherNumber(scanned: ScannedText, index: number): boolean {
  const gap = scanned.gaps[index] ?? 0;
  if (gap & (kinds.currency | kinds.at)) return true;
  const start = scanned.starts[index] ?? 0;
  const isGlued = start - (scanned.ends[index - 1] ?? 0) === 1;
  if (isGlued && gap & (kinds.period | kinds.colon)) return true;
  // The 200 of 1,200.
  if (isGlued && gap & kinds.comma && (scanned.shapes[index - 1] ?? 0) & kinds.digit) return true;
  if (gap & kinds.other && /[%+]/.test(scanned.text[start - 1] ?? '')) return true;
  const end = scanned.ends[index] ?? 0;
  const after = scanned.gaps[index + 1] ?? 0;
  const isContinued = (scanned.starts[index + 1] ?? 0) - end === 1 && index + 1 < scanned.count;
  if (isContinued && after & (kinds.period | kinds.comma | kinds.colon))
    return ((scanned.shapes[index + 1] ?? 0) & shapes.firstDigit) !== 0;
  return (after & (kinds.currency | kinds.other)) !== 0 && /^ ?[%$€£°]/.test(scanned.text.slice(end, end + 2));
}
