import type { RecordFields } from '../../../../../shared/contract/records/fields.ts';
import {
  specialCategories,
  subjectCategories,
  type RecordDataCategory,
} from '../../../../../shared/contract/records/vocabulary.ts';
import type { Words } from '../words/words.ts';
import type { Aspects } from './aspect.ts';
import { joinLines, joinParts, sayBoxes, sayPair, sayWords } from './say-lines.ts';

type DataCategory = RecordFields['data'][number];
const special: readonly RecordDataCategory[] = specialCategories;
/** Art. 9 and 10 GDPR. */
const sensitive: readonly RecordDataCategory[] = [...specialCategories, 'criminal'];

/** The boxes of the CNIL’s form. */
const groups = {
  identity: ['identity', 'contact', 'officialId', 'images', 'voice'],
  personalLife: ['personalLife'],
  professionalLife: ['professionalLife'],
  financial: ['payment', 'financial'],
  connection: ['connection', 'device'],
  location: ['location'],
  internet: [],
  other: ['customer', 'conversationContent', 'secret', 'other'],
} satisfies Record<string, RecordDataCategory[]>;
type Group = keyof typeof groups;

/** Art. 30(1)(c) and (f). */
export const dataAspects = {
  subjects: ({ fields }, words) => joinLines([sayWords(words, 'subject', fields.subjects), fields.subjectsNote]),
  subjectsBoxes: ({ fields }, words) =>
    joinLines([
      sayBoxes(subjectCategories, fields.subjects, (code) => words.word(`subject.${code}`)),
      fields.subjectsNote,
    ]),
  data: ({ fields }, words) => sayData(fields.data, words),
  ordinaryData: ({ fields }, words) =>
    sayData(
      fields.data.filter(({ category }) => !special.includes(category)),
      words,
    ),
  specialData: ({ fields }, words) =>
    sayData(
      fields.data.filter(({ category }) => special.includes(category)),
      words,
    ),
  dataBoxes: ({ fields }, words) => sayGroups(fields, words),
  hasSensitiveData: ({ fields }, words) =>
    sayBoxes(['yes', 'no'], [fields.data.some(({ category }) => sensitive.includes(category)) ? 'yes' : 'no'], (code) =>
      words.word(`answer.${code}`),
    ),
  sensitiveData: ({ fields }, words) =>
    sayData(
      fields.data.filter(({ category }) => sensitive.includes(category)),
      words,
    ),
  erasure: ({ fields }, words) => joinLines(fields.data.map((category) => sayErasure(category, words))),
  source: ({ fields }) => fields.source,
} satisfies Partial<Aspects>;

function sayData(data: readonly DataCategory[], words: Words): string {
  return joinLines(
    data.map(({ category, description }) => sayPair(words, words.word(`category.${category}`), description)),
  );
}

function sayErasure({ category, erasure, erasureDays }: DataCategory, words: Words): string {
  const { text, word } = words;
  const days = erasureDays === null ? '' : text(erasureDays === 1 ? 'days.one' : 'days.other', { count: erasureDays });
  const criteria = erasure === '' ? '' : text('criteria', { text: erasure });
  const period = joinParts(words, [days, criteria]);
  return period === '' ? '' : sayPair(words, word(`category.${category}`), period);
}

function sayGroups({ data }: RecordFields, words: Words): string {
  return joinLines(
    (Object.keys(groups) as Group[]).flatMap((group) => {
      const own = data.filter(({ category }) => (groups[group] as string[]).includes(category));
      const box = sayBoxes([group], own.length > 0 ? [group] : [], (code) => words.word(`group.${code}`));
      return [box, sayData(own, words).replace(/^/gm, own.length > 0 ? '– ' : '')];
    }),
  );
}
