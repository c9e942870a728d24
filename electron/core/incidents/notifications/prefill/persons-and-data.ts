import type { RecordDataCategory, subjectCategories } from '../../../../../shared/contract/records/vocabulary.ts';
import { entry, join, type PrefillEntry, type Source } from './prefill-entry.ts';
import type { Known } from './known.ts';
import { listNumbers } from './parties.ts';
import { sayCategory } from './say-category.ts';

const optionOfSubject: Record<(typeof subjectCategories)[number], string> = {
  customers: 'customers',
  prospects: 'customers',
  employees: 'employees',
  applicants: 'employees',
  suppliers: 'additional',
  patients: 'patients',
  students: 'students',
  minors: 'minors',
  websiteVisitors: 'users',
  subscribers: 'subscribers',
  callers: 'users',
  other: 'additional',
};

const optionOfData: Record<RecordDataCategory, string> = {
  identity: 'basic',
  contact: 'contact',
  personalLife: 'additional',
  professionalLife: 'additional',
  payment: 'payment',
  financial: 'financial',
  officialId: 'identification',
  customer: 'additional',
  connection: 'additional',
  device: 'additional',
  location: 'location',
  conversationContent: 'additional',
  voice: 'additional',
  images: 'additional',
  secret: 'credentials',
  other: 'additional',
  health: 'health',
  religion: 'religious',
  ethnicOrigin: 'ethnic',
  politicalOpinion: 'political',
  tradeUnion: 'tradeUnion',
  sexualLife: 'sexLife',
  biometric: 'biometric',
  genetic: 'genetic',
  criminal: 'criminal',
};

/** Fields 65 to 73. Conversations are always among the data. */
export function prefillPersonsAndData(known: Known): PrefillEntry[] {
  return [...prefillPersons(known), ...prefillData(known)];
}

function prefillPersons(known: Known): PrefillEntry[] {
  const { scope, records, isIncomplete } = known;
  const recorded = records.flatMap(({ fields }) => fields.subjects).map((subject) => optionOfSubject[subject]);
  // Whoever talks to a chatbot uses it, whatever else they are.
  const subjects = recorded.length > 0 || !scope ? recorded : ['users'];
  const minors = scope?.counted.minors ?? 0;
  const chosen = [...new Set([...subjects, ...(minors > 0 ? ['minors'] : [])])];
  const open = { id: 'from.open' } as const;
  const sources = [...fromRecords(known), ...fromScope(known)];
  const people = scope?.counted.people;
  return [
    ...(chosen.length > 0 ? entry(65, chosen, ...sources) : isIncomplete ? entry(65, ['notYetKnown'], open) : []),
    ...entry(66, join(...records.map(({ fields }) => fields.subjectsNote), scope && sayPersons(known)), ...sources),
    ...(people
      ? [
          ...entry(67, people.least === people.most && isWhole(known) ? 'exact' : 'approximate', ...fromScope(known)),
          ...entry(68, people.most, ...fromScope(known)),
        ]
      : isIncomplete
        ? entry(67, 'toBeDetermined', open)
        : []),
  ];
}

function prefillData(known: Known): PrefillEntry[] {
  const { scope, records, isIncomplete } = known;
  const seen = scope?.counted.dataCategories.map(({ category }) => category as RecordDataCategory) ?? [];
  const declared = records.flatMap(({ fields }) => fields.data).map(({ category }) => category);
  const categories = scope ? [...seen, 'conversationContent' as const] : declared;
  const open = { id: 'from.open' } as const;
  const sources = scope ? fromScope(known) : fromRecords(known);
  const options = [...new Set(categories.map((category) => optionOfData[category]))];
  return [
    ...(options.length > 0 ? entry(70, options, ...sources) : isIncomplete ? entry(70, ['notYetKnown'], open) : []),
    ...entry(71, scope ? sayData(known) : sayDeclared(known), ...sources),
    ...(scope
      ? [
          ...entry(72, isWhole(known) ? 'exact' : 'approximate', ...sources),
          ...entry(73, scope.counted.conversations, ...sources),
        ]
      : isIncomplete
        ? entry(72, 'toBeDetermined', open)
        : []),
  ];
}

/** Nothing is known to be missing in the figures. */
function isWhole({ scope }: Known): boolean {
  return scope?.counted.notCounted.length === 0;
}

function sayPersons({ scope, words: { say, tongue, country } }: Known): string {
  const { people, minors, languages, countries, withoutCountry } = scope!.counted;
  const listed = (parts: string[]): string => parts.join(', ');
  return join(
    say('persons.people', people),
    minors > 0 && say('persons.minors', { minors }),
    languages.length > 0 &&
      say('persons.languages', {
        languages: listed(languages.map((each) => `${tongue(each.language)} (${each.conversations})`)),
      }),
    countries.length > 0 &&
      say('persons.countries', {
        countries: listed(countries.map((each) => `${country(each.country)} (${each.people})`)),
        without: withoutCountry,
      }),
  );
}

function sayData({ scope, words: { say, language } }: Known): string {
  const { conversations, messages, dataCategories } = scope!.counted;
  return join(
    say('data.conversations', { conversations, messages }),
    dataCategories.length > 0 &&
      say('data.seen', {
        categories: dataCategories
          .map(({ category, conversations: seen }) => `${sayCategory(category, language)} (${seen})`)
          .join('; '),
      }),
  );
}

function sayDeclared({ records, words: { language } }: Known): string {
  const declared = records.flatMap(({ fields }) => fields.data);
  return join(
    ...declared.map(({ category, description }) =>
      [sayCategory(category, language), description].filter((part) => part !== '').join(': '),
    ),
  );
}

function fromRecords({ records }: Known): Source[] {
  return records.length > 0 ? [{ id: 'from.records', values: { numbers: listNumbers(records) } }] : [];
}

export function fromScope({ scope }: Known): Source[] {
  return scope ? [{ id: 'from.scope', values: { at: scope.takenAt } }] : [];
}
