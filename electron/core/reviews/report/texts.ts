import { fillPlaces } from '../../../../shared/fill-places.ts';
import { namesOfRules, type RuleName } from '../../findings/index.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english | `check.${RuleName}`;

/** A text of the report in its language, its {places} filled. */
export type Text = (id: TextId, values?: Record<string, string | number>) => string;

export function textsOf(language: 'de' | 'en'): Text {
  const texts: Record<TextId, string> = {
    ...(language === 'de' ? german : english),
    ...namesOfRules('check', language),
  };
  return (id, values = {}) => fillPlaces(texts[id], values);
}
