import { longestName } from './field-map.ts';
import { readShortText } from './json-path.ts';

/** Shown where a system gives no name that could be read. */
export const unnamed = '–';

/** Characters that hide or reorder text: in a name they would reorder whatever stands beside it. */
const deceptive = /[\p{Cc}\p{Bidi_Control}\u00ad\u200b\u2028\u2029\u2060-\u2064\ufeff]/gu;

/** A name as it can be shown on one line; undefined when nothing of it is left. */
export function readName(value: unknown, path = ''): string | undefined {
  return readShortText(value, path, longestName)?.replace(deceptive, '').trim() || undefined;
}
