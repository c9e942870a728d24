import type { RecordFields } from '../../../../../shared/contract/records/fields.ts';
import type { Words } from '../words/words.ts';
import { joinLines, joinParts, sayBracket, sayPair, sayWords } from './say-lines.ts';
import type { Aspects } from './aspect.ts';

type Purpose = RecordFields['purposes'][number];

/** Art. 30(1)(b), and what each purpose rests on. */
export const purposeAspects = {
  purposes: ({ fields }, words) => eachPurpose(fields, ({ name, basisNote }) => sayBracket(words, name, [basisNote])),
  legalBases: ({ fields }, words) =>
    eachPurpose(fields, ({ name, legalBases }) =>
      legalBases.length === 0
        ? ''
        : sayPair(words, name, joinParts(words, sayWords(words, 'basis', legalBases).split('\n'))),
    ),
  article9: ({ fields }, words) =>
    eachPurpose(fields, ({ name, article9 }) =>
      article9.length === 0
        ? ''
        : sayPair(words, name, joinParts(words, sayWords(words, 'article9', article9).split('\n'))),
    ),
  interests: ({ fields }, words) => eachPurpose(fields, (purpose) => sayInterests(purpose, words)),
  consent: ({ fields }, words) =>
    eachPurpose(fields, ({ name, consent }) => (consent ? sayPair(words, name, words.text('consent', consent)) : '')),
} satisfies Partial<Aspects>;

function sayInterests({ name, interests }: Purpose, words: Words): string {
  if (!interests) return '';
  const { text, day } = words;
  const { interest, necessity, balancing, assessedOn } = interests;
  return joinLines([
    sayPair(words, name, text('interest', { text: interest })),
    necessity !== '' && text('necessity', { text: necessity }),
    balancing !== '' && text('balancing', { text: balancing }),
    assessedOn !== null && text('assessedOn', { day: day(assessedOn) }),
  ]);
}

function eachPurpose({ purposes }: RecordFields, say: (purpose: Purpose) => string): string {
  return joinLines(purposes.map(say));
}
