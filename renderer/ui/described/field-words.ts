import { formattingLocale } from '../../lib/language.ts';
import type { Language } from '../../lib/language.ts';
import { isMessageId } from '../../lib/messages.ts';
import type { Format } from '../../lib/format.ts';
import type { Text, Values as TextValues } from '../../lib/use-text.ts';
import { withoutNumbers } from './field-description.ts';
import type { FieldDescription, References, Values } from './field-description.ts';

/** The text of an id made of data; the fallback where there is none. */
export function textOr(text: Text, id: string, fallback: string, values?: TextValues): string {
  return isMessageId(id) ? text(id, values) : fallback;
}

export function labelField(text: Text, prefix: string, path: string): string {
  return textOr(text, `${prefix}.field.${withoutNumbers(path)}`, path);
}

/** "Purpose 2: legal basis": where in the form a path lies, from the outside in. */
export function describePath(text: Text, prefix: string, path: string): string {
  const segments = path.split('.');
  const labels = segments.flatMap((segment, index) => {
    const own = withoutNumbers(segments.slice(0, index + 1).join('.'));
    const isPart = /^\d+$/.test(segment);
    if (isPart) return textOr(text, `${prefix}.item.${own}`, segment, { number: Number(segment) + 1 });
    // The part of a list says which list it is.
    return /^\d+$/.test(segments[index + 1] ?? '') ? [] : textOr(text, `${prefix}.field.${own}`, segment);
  });
  return labels.join(': ');
}

export function nameCountry(language: Language, code: string): string {
  return nameCode(language, 'region', code);
}

export function nameLanguage(language: Language, code: string): string {
  return nameCode(language, 'language', code);
}

function nameCode(language: Language, type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames([formattingLocale(language)], { type }).of(code) ?? code;
  } catch {
    // Not a code yet: somebody is typing it.
    return code;
  }
}

/** What an id stands for. An id itself means nothing to anybody. */
export function nameReference(text: Text, references: References, to: string, id: string): string {
  const known = references[to];
  return known ? (known.find(({ value }) => value === id)?.label ?? text('ui.described.gone')) : '…';
}

export interface ValueWords {
  text: Text;
  format: Format;
  language: Language;
  references: References;
}

/** A value in one line; empty where nothing is said. */
export function describeValue(words: ValueWords, field: FieldDescription, value: unknown): string {
  const { text, format, language, references } = words;
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value))
    return value
      .map((each: unknown) =>
        field.kind === 'list' ? describeParts(words, field.fields, each) : describeValue(words, field, each),
      )
      .join(field.kind === 'list' ? ' · ' : ', ');
  const said = typeof value === 'string' ? value : JSON.stringify(value);
  switch (field.kind) {
    case 'day':
      return format.day(said);
    case 'days':
      return text('ui.described.days', { days: Number(value) });
    case 'check':
      return text(value === true ? 'ui.described.yes' : 'ui.described.no');
    case 'country':
    case 'countries':
      return nameCountry(language, said);
    case 'languages':
      return nameLanguage(language, said);
    case 'choice':
    case 'choices':
      return textOr(text, `${field.words}.${said}`, said);
    case 'reference':
    case 'references':
      return nameReference(text, references, field.to, said);
    case 'group':
    case 'list':
      return describeParts(words, field.fields, value);
    default:
      return said;
  }
}

function describeParts(words: ValueWords, fields: readonly FieldDescription[], value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  return fields
    .map((field) => describeValue(words, field, (value as Values)[field.name]))
    .filter((each) => each !== '')
    .join(', ');
}

/** Whether anything is said at all. */
export function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).some((each) => isSaid(each));
  return value !== null && value !== undefined && value !== '';
}
