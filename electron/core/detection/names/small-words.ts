import type { ScannedText } from '../text/scanned-text.ts';

const [b, d, e, g, m, n, r, s, t] = Array.from('bdegmnrst', (letter) => letter.charCodeAt(0));

const letterFromEnd = (scanned: ScannedText, index: number, distance: number): number =>
  scanned.text.charCodeAt((scanned.ends[index] ?? 0) - distance);

/** German declines what stands before a noun: "große", "neuen", "alter". */
export function isLikeAdjective(scanned: ScannedText, index: number): boolean {
  const last = letterFromEnd(scanned, index, 1);
  const before = letterFromEnd(scanned, index, 2);
  if (last === e) return before !== t;
  return before === e && (last === n || last === r || last === m || last === s);
}

/** "sagt", "meinte", "schoss", "ging". */
export function isLikeVerb(scanned: ScannedText, index: number): boolean {
  const last = letterFromEnd(scanned, index, 1);
  if (last === g || last === b || last === d) return true;
  if (last === s && letterFromEnd(scanned, index, 2) === s) return true;
  return isLikePredicate(scanned, index);
}

/** "musste", "sagt", "spielten". */
export function isLikePredicate(scanned: ScannedText, index: number): boolean {
  const last = letterFromEnd(scanned, index, 1);
  const before = letterFromEnd(scanned, index, 2);
  if (last === t) return true;
  if (last === e) return before === t;
  return last === n && before === e && letterFromEnd(scanned, index, 3) === t;
}
