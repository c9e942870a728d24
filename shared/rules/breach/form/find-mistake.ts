import { z } from 'zod';
import { chosenIn, type FormAnswer } from './condition.ts';
import type { FormRule } from './schema.ts';

export const mistakes = [
  'unknownField',
  'notText',
  'notNumber',
  'notDate',
  'notInstant',
  'notOffered',
  'notOfferedYet',
  'beforeBeginning',
  'notPerCountry',
] as const;
export type FormMistake = (typeof mistakes)[number];

interface Surroundings {
  /** Every option the field can have. */
  options: readonly string[];
  /** Those it has now. */
  offered: readonly string[];
  answerTo(field: number): FormAnswer;
}

const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });

/** What is wrong with an answer that is not empty; null where nothing is. */
export function findMistake(rule: FormRule, answer: FormAnswer, around: Surroundings): FormMistake | null {
  switch (rule.type) {
    case 'text':
    case 'longText':
      if (typeof answer !== 'string') return 'notText';
      return rule.perCountryOf === undefined || isPerCountry(answer, around.answerTo(rule.perCountryOf))
        ? null
        : 'notPerCountry';
    case 'number':
      return Number.isSafeInteger(answer) && (answer as number) >= 0 ? null : 'notNumber';
    case 'date':
      return day.safeParse(answer).success ? null : 'notDate';
    case 'instant':
      return findMistakeInInstant(rule, answer, around);
    case 'choice':
      return typeof answer === 'string' ? findMistakeInChoices([answer], around) : 'notOffered';
    case 'choices':
    case 'countries':
      if (!Array.isArray(answer)) return 'notOffered';
      return around.options.length === 0 ? null : findMistakeInChoices(answer, around);
  }
}

function findMistakeInInstant(
  { notBefore }: FormRule,
  answer: FormAnswer,
  { answerTo }: Surroundings,
): FormMistake | null {
  if (!instant.safeParse(answer).success) return 'notInstant';
  const earliest = notBefore === undefined ? undefined : answerTo(notBefore);
  if (!instant.safeParse(earliest).success) return null;
  return Date.parse(answer as string) < Date.parse(earliest as string) ? 'beforeBeginning' : null;
}

function findMistakeInChoices(chosen: readonly string[], { options, offered }: Surroundings): FormMistake | null {
  if (!chosen.every((value) => options.includes(value))) return 'notOffered';
  return chosen.every((value) => offered.includes(value)) ? null : 'notOfferedYet';
}

/** One line for each country that was chosen, and for no other. */
function isPerCountry(answer: string, chosen: FormAnswer): boolean {
  const lines = answer.split('\n').filter((line) => line.trim() !== '');
  const named = lines.map((line) => /^\s*([A-Z]{2}):\s*\d{1,12}\s*$/.exec(line)?.[1] ?? '');
  return named.toSorted().join() === chosenIn(chosen).toSorted().join();
}
