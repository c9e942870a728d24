import { listFormRules } from '../../../../shared/rules/breach/form/form.ts';
import { allOptions } from '../../../../shared/rules/breach/form/options.ts';
import type { FormRule } from '../../../../shared/rules/breach/form/schema.ts';
import { spellNumber } from '../../documents/index.ts';
import type { FormValue } from './prefill/prefill-entry.ts';
import type { Words } from './prefill/words.ts';

/** An answer in words, entry by entry: the labels of what was chosen, dates and numbers as they are written. */
export function displayEntries(number: number, value: FormValue | undefined, words: Words): string[] {
  const rule = listFormRules().find((each) => each.number === number);
  if (value === undefined || !rule) return [];
  if (typeof value === 'number') return [spellNumber(words.language, value)];
  const labels = new Map(allOptions(rule, words.language).map((option) => [option.value, option.label]));
  const written = Array.isArray(value) ? value : [value];
  return written
    .map((each) => labels.get(each) ?? spellDate(rule, each, words))
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

export function displayValue(number: number, value: FormValue | undefined, words: Words): string {
  return displayEntries(number, value, words).join('; ');
}

/** What is no date stays as it was typed. */
function spellDate({ type }: FormRule, written: string, { moment, day }: Words): string {
  if (Number.isNaN(Date.parse(written))) return written;
  if (type === 'instant') return moment(Date.parse(written));
  return type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(written) ? day(written) : written;
}
