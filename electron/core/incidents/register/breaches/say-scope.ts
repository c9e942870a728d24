import type { Breach } from './read-breaches.ts';
import type { BreachWords } from './breach-words.ts';

/** Art. 33(3)(a) GDPR: the approximate number of people, with the uncertainty of the count. */
export function sayPeople({ scope }: Breach, { say, moment }: BreachWords): string {
  return scope ? say('people', { ...scope.people, at: moment(scope.takenAt) }) : '';
}

export function sayVolume({ scope }: Breach, { say }: BreachWords): string {
  return scope ? say('volume', { conversations: scope.conversations, messages: scope.messages }) : '';
}

export function sayCategories({ scope }: Breach, { say, category }: BreachWords): string {
  if (!scope) return '';
  const special = new Set(scope.specialCategories.map((each) => each.category));
  const lines = scope.dataCategories.map(({ category: code, conversations }) =>
    say(special.has(code) ? 'category.special' : 'category', { name: category(code), conversations }),
  );
  return [...lines, ...(scope.minors > 0 ? [say('minors', { minors: scope.minors })] : [])].join('\n');
}

export function sayWhere({ scope }: Breach, { say, country, tongue }: BreachWords): string {
  if (!scope) return '';
  return [
    ...scope.countries.map((each) => say('country', { name: country(each.country), people: each.people })),
    ...scope.languages.map((each) =>
      say('language', { name: tongue(each.language), conversations: each.conversations }),
    ),
  ].join('\n');
}
