import type { ScopeFigures } from '../../../../shared/contract/incidents/fields.ts';
import { openWords, type Language, type Say } from '../../open-words.ts';
import { showMoments } from '../show-moment.ts';
import type { CountedScope } from './count-scope.ts';
import type { SelectionFacts } from './describe-selection.ts';
import type { Uncounted } from './find-uncounted.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

type TextId = keyof typeof english;

const words = openWords<TextId>({ de: german, en: english });

export type DescribedScope = Omit<ScopeFigures, 'id' | 'takenAt' | 'takenBy' | 'isFrozen'>;

/** Figures with their words. */
export function describeScope(counted: CountedScope, language: Language): DescribedScope {
  const { selection: facts, unnamed, joined, proposed, withoutCountry, notCounted, ...figures } = counted;
  const say = words(language);
  const selection = saySelection(facts, language, say);
  const derive = (figure: string, text: string): DescribedScope['derivations'][number] => ({ figure, text });
  return {
    ...figures,
    selection,
    derivations: [
      derive('conversations', say('derivation.conversations', { selection })),
      derive('messages', say('derivation.messages')),
      derive('people', say('derivation.people', { ...figures.people, unnamed, joined, proposed })),
      derive('dataCategories', say('derivation.dataCategories')),
      derive('specialCategories', say('derivation.specialCategories')),
      derive('minors', say('derivation.minors')),
      derive('countries', say('derivation.countries', { without: withoutCountry })),
      derive('languages', say('derivation.languages')),
    ],
    notCounted: notCounted.map((each) => sayUncounted(each, language, say)),
  };
}

function saySelection(facts: SelectionFacts, language: Language, say: Say<TextId>): string {
  const { system, bot, from, to, hasQuery, sessions } = facts;
  const parts = [
    system !== null && say('selection.system', { system }),
    bot !== null && say('selection.bot', { bot }),
    from !== null && say('selection.from', { at: spellMoment(Date.parse(from), language) }),
    to !== null && say('selection.to', { at: spellMoment(Date.parse(to), language) }),
    hasQuery && say('selection.query'),
    sessions !== null && say('selection.sessions', { sessions }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? say('selection.all') : parts.join('; ');
}

function sayUncounted(each: Uncounted, language: Language, say: Say<TextId>): string {
  const { kind, ...values } = each;
  return say(`notCounted.${kind}`, 'at' in values ? { ...values, at: spellMoment(values.at, language) } : values);
}

const spellMoment = (at: number, language: Language): string => showMoments(language, 'UTC')(at);
