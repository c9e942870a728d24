import type { NotificationValues } from '../../../../shared/contract/incidents/sent.ts';
import type { Format } from '../../../lib/format.ts';
import type { Language } from '../../../lib/language.ts';
import { localOfInstant } from '../../../lib/local-time.ts';
import { nameCountry } from '../../../ui/described/field-words.ts';
import type { FormField } from './form-sections.ts';

export type FieldValue = NotificationValues[string];
/** null: as it is prefilled. */
export type TypedValue = FieldValue | null;

type Described = Pick<FormField, 'type' | 'options'>;

/** What a list of own words or of choices holds. */
export function listOf(value: FieldValue | undefined): string[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === '' ? [] : [String(value)];
}

export function textOf(value: FieldValue | undefined): string {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
}

/** An instant as a field for date and time shows it; what is none stays as it is, to be put right. */
export function localOf(value: FieldValue | undefined): string {
  const instant = textOf(value);
  return Number.isNaN(Date.parse(instant)) ? instant : localOfInstant(instant);
}

/** The value in the words of the form, as it is pasted into that of an authority. */
export function writeValue(
  words: { format: Format; language: Language },
  { type, options }: Described,
  value: FieldValue | undefined,
): string {
  const labelOf = (each: string) => options.find((option) => option.value === each)?.label ?? each;
  switch (type) {
    case 'choice':
      return labelOf(textOf(value));
    case 'choices':
      return listOf(value).map(labelOf).join('\n');
    case 'countries':
      return listOf(value)
        .map((each) => (options.length === 0 ? nameCountry(words.language, each) : labelOf(each)))
        .join('\n');
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(textOf(value)) ? words.format.day(textOf(value)) : textOf(value);
    case 'instant':
      return Number.isNaN(Date.parse(textOf(value))) ? textOf(value) : words.format.exact(textOf(value));
    default:
      return textOf(value);
  }
}
