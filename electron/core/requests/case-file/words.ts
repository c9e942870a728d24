import { openWords, type Language, type Say } from '../../open-words.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;

/** How the file of a case speaks. */
export interface CaseWords {
  language: Language;
  say: Say<TextId>;
  /** A word of the contract; one that has no name here is called as it is. */
  name(group: string, word: string): string;
  /** To the second, in UTC. */
  time(instant: string | null): string;
}

const words = openWords<TextId>({ de: german, en: english });

export function wordsOf(language: Language): CaseWords {
  const say = words(language);
  return {
    language,
    say,
    name(group, word) {
      const id = `${group}.${word}`;
      return isText(id) ? say(id) : word;
    },
    time: (instant) => (instant === null ? '' : `${instant.slice(0, 10)} ${instant.slice(11, 19)}`),
  };
}

export function isText(id: string): id is TextId {
  return Object.hasOwn(english, id);
}
