import { fillPlaces } from '../../../shared/fill-places.ts';
import { namesOfRules } from '../findings/index.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;

/** A text of an export in its language, its {places} filled. */
export type Text = (id: TextId, values?: Record<string, string | number>) => string;

export function textsOf(language: 'de' | 'en'): Text {
  const texts: Record<TextId, string> = language === 'de' ? german : english;
  return (id, values = {}) => fillPlaces(texts[id], values);
}

const names: Record<'de' | 'en', Record<string, string>> = {
  de: { ...german, ...namesOfRules('check', 'de') },
  en: { ...english, ...namesOfRules('check', 'en') },
};

/** The name of a kind of data, a check or an outcome; what has none is called as it is in the vault. */
export function nameIn(language: 'de' | 'en', group: 'type' | 'check' | 'outcome', id: string): string {
  const key = `${group}.${id}`;
  return Object.hasOwn(names[language], key) ? (names[language][key] ?? id) : id;
}
