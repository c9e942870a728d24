import type { NotificationValues } from '../../../../../shared/contract/incidents/sent.ts';
import type { WordValues } from '../../../open-words.ts';
import type { TextId, Words } from './words.ts';

export type FormValue = NotificationValues[string];

/** Where a value comes from, in the words of `from.…`; `at` is in epoch milliseconds. */
export interface Source {
  id: TextId & `from.${string}`;
  values?: WordValues;
}

/** What a field says before anybody typed: its number, the value, and where that comes from. */
export interface PrefillEntry {
  number: number;
  value: FormValue;
  sources: Source[];
}

/** Nothing where there is nothing to say. */
export function entry(number: number, value: FormValue | null | undefined, ...sources: Source[]): PrefillEntry[] {
  if (value === null || value === undefined) return [];
  const cleaned = typeof value === 'string' ? value.trim() : value;
  if (typeof cleaned !== 'number' && cleaned.length === 0) return [];
  return [{ number, value: cleaned, sources }];
}

export function saySource({ id, values = {} }: Source, { say, moment }: Words): string {
  return say(id, typeof values['at'] === 'number' ? { ...values, at: moment(values['at']) } : values);
}

/** Paragraphs without those that say nothing. */
export function join(...parts: (string | null | undefined | false)[]): string {
  return parts
    .flatMap((part) => (part ? [part.trim()] : []))
    .filter((part) => part !== '')
    .join('\n');
}
