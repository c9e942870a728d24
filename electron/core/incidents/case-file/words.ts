import { openWords, type Language, type Say } from '../../open-words.ts';
import { showMoments } from '../show-moment.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;

/** How the file of an incident speaks. */
export interface IncidentWords {
  language: Language;
  say: Say<TextId>;
  /** A word of the contract; one that has no name here is called as it is. */
  name(group: string, word: string): string;
  /** A moment where the organisation is. Empty where there is none. */
  moment(at: string | null): string;
}

const words = openWords<TextId>({ de: german, en: english });

export function wordsOf(language: Language, zone: string): IncidentWords {
  const say = words(language);
  const show = showMoments(language, zone);
  return {
    language,
    say,
    name(group, word) {
      const id = `${group}.${word}`;
      return isText(id) ? say(id) : word;
    },
    moment: (at) => (at === null ? '' : show(at)),
  };
}

export function isText(id: string): id is TextId {
  return Object.hasOwn(english, id);
}
