import Message from 'intl-messageformat';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };
import type { Values } from './verdict.ts';

export type FindingKind = keyof typeof english;
type Part = 'title' | 'evidence' | 'advice';

const texts: Record<'de' | 'en', Record<FindingKind, Record<Part, string>>> = { de: german, en: english };
const days = {
  de: new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
};

export function isFindingKind(text: string): text is FindingKind {
  return Object.hasOwn(english, text);
}

/** A part of what is said about a finding, in both languages. Days are written as each language writes them. */
export function describeFinding(kind: FindingKind, part: Part, values: Values): { en: string; de: string } {
  return { en: fill('en', kind, part, values), de: fill('de', kind, part, values) };
}

function fill(language: 'de' | 'en', kind: FindingKind, part: Part, values: Values): string {
  const written = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isDay(value) ? days[language].format(new Date(value)) : value,
    ]),
  );
  const message = new Message(texts[language][kind][part], language, undefined, { ignoreTag: true });
  return String(message.format(written));
}

function isDay(value: string | number): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
