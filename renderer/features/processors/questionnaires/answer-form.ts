import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts';

type Questionnaire = OutputOf<'processors.questionnaires.list'>['questionnaires'][number];

/** What is typed for each question, by its key. */
export type AnswerTexts = Readonly<Record<string, { answer: string; judgement: Judgement }>>;

export const judgements = ['open', 'fine', 'notFine'] as const;
export type Judgement = (typeof judgements)[number];

const emptyAnswer = { answer: '', judgement: 'open' } as const;

/** As it was answered before; questions without an answer are empty. */
export function toTexts(keys: readonly string[], answers: Questionnaire['answers']): AnswerTexts {
  return Object.fromEntries(
    keys.map((key) => {
      const known = answers[key];
      if (!known) return [key, emptyAnswer];
      const judgement = known.isFine === null ? 'open' : known.isFine ? 'fine' : 'notFine';
      return [key, { answer: known.answer, judgement }];
    }),
  );
}

/** What was answered or judged; questions left alone are no answers. */
export function toAnswers(texts: AnswerTexts): InputOf<'processors.questionnaires.answer'>['answers'] {
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([, { answer, judgement }]) => answer.trim() !== '' || judgement !== 'open')
      .map(([key, { answer, judgement }]) => [
        key,
        { answer, isFine: judgement === 'open' ? null : judgement === 'fine' },
      ]),
  );
}
