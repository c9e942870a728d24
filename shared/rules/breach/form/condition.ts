import { z } from 'zod';

/** What the form depends on besides its own answers. */
export const formFacts = ['isEstablishedInEea', 'isAfter72Hours'] as const;
export type FormFacts = Readonly<Record<(typeof formFacts)[number], boolean>>;

/** is: one of these is chosen. An answer of a field that is not shown counts as none. */
export type Condition =
  | { field: number; is: string[] }
  | { field: number; isAnswered: true }
  | { fact: (typeof formFacts)[number] }
  | { not: Condition }
  | { all: Condition[] }
  | { any: Condition[] };

const number = z.number().int().min(1).max(126);

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: number, is: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ field: number, isAnswered: z.literal(true) }),
    z.strictObject({ fact: z.enum(formFacts) }),
    z.strictObject({ not: condition }),
    z.strictObject({ all: z.array(condition).min(2) }),
    z.strictObject({ any: z.array(condition).min(2) }),
  ]),
);

/** An answer as a notification keeps it; undefined: none. */
export type FormAnswer = string | number | string[] | undefined;

/** @param answerTo the answer that counts for a field, by its number */
export function holds(asked: Condition, facts: FormFacts, answerTo: (field: number) => FormAnswer): boolean {
  if ('is' in asked) return chosenIn(answerTo(asked.field)).some((value) => asked.is.includes(value));
  if ('isAnswered' in asked) return !isEmpty(answerTo(asked.field));
  if ('fact' in asked) return facts[asked.fact];
  if ('not' in asked) return !holds(asked.not, facts, answerTo);
  if ('all' in asked) return asked.all.every((each) => holds(each, facts, answerTo));
  return asked.any.some((each) => holds(each, facts, answerTo));
}

export function isEmpty(answer: FormAnswer): boolean {
  if (answer === undefined) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  return Array.isArray(answer) && answer.every((each) => each.trim() === '');
}

/** What is chosen, where a field takes one choice or several. */
export function chosenIn(answer: FormAnswer): string[] {
  if (Array.isArray(answer)) return answer;
  return typeof answer === 'string' ? [answer] : [];
}

/** The fields a condition depends on. */
export function fieldsOf(asked: Condition): number[] {
  if ('field' in asked) return [asked.field];
  if ('fact' in asked) return [];
  if ('not' in asked) return fieldsOf(asked.not);
  return ('all' in asked ? asked.all : asked.any).flatMap(fieldsOf);
}
