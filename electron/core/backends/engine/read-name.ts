import { withoutDeceptive } from '../../../../shared/deceptive-characters.ts';
import { longestName } from './lengths.ts';
import { readShortText } from './json-path.ts';

/** Shown where a system gives no name that could be read. */
export const unnamed = '–';

/** A name as it can be shown on one line; undefined when nothing of it is left. */
export function readName(value: unknown, path = ''): string | undefined {
  const name = readShortText(value, path, longestName);
  return (name && withoutDeceptive(name).trim()) || undefined;
}
