import type { z } from 'zod';
import type { formField } from '../../../contract/incidents/notifications.ts';
import type { NotificationValues } from '../../../contract/incidents/sent.ts';
import { holds, isEmpty, type Condition, type FormAnswer, type FormFacts } from './condition.ts';
import { findMistake, type FormMistake } from './find-mistake.ts';
import { listFormRules, listFormSections, readFormOrigin } from './form.ts';
import { allOptions } from './options.ts';
import type { FormRule } from './schema.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

type Language = 'de' | 'en';

export type FormField = Omit<z.infer<typeof formField>, 'origin' | 'derivedFrom'>;

export interface FormReading {
  /** All 100, in the order of their numbers. */
  fields: FormField[];
  /** Mandatory, shown and empty. */
  missing: number[];
  /** What is shown and can't stand so, with the reason in words. */
  invalid: { number: number; problem: string }[];
}

/** What the form shows and asks for by what is answered so far. Answers of fields that are not shown count for nothing. */
export function readForm({
  values,
  facts,
  language,
}: {
  values: NotificationValues;
  facts: FormFacts;
  language: Language;
}): FormReading {
  const answers = readAnswers(values, facts);
  const reading: FormReading = { fields: [], missing: [], invalid: listUnknown(values, language) };
  const sections = listFormSections().flatMap(({ title, fields }) => fields.map((rule) => ({ rule, title })));
  for (const { rule, title } of sections) {
    const isShown = answers.isShown(rule.number);
    const isMandatory = isMandatoryWhereShown(rule, answers.holds);
    const options = allOptions(rule, language);
    const offered = options.filter(({ value }) => isOffered(rule, value, answers.holds));
    reading.fields.push({
      number: rule.number,
      section: title[language],
      label: rule.label[language],
      help: rule.help?.[language] ?? null,
      type: rule.type,
      options: offered,
      isShown,
      isMandatory,
      condition: describeCondition(rule, language),
    });
    if (!isShown) continue;
    const answer = answers.answerTo(rule.number);
    if (isEmpty(answer)) {
      if (isMandatory) reading.missing.push(rule.number);
      continue;
    }
    const mistake = findMistake(rule, answer, {
      options: options.map(({ value }) => value),
      offered: offered.map(({ value }) => value),
      answerTo: answers.answerTo,
    });
    if (mistake !== null) reading.invalid.push({ number: rule.number, problem: describeMistake(mistake, language) });
  }
  return reading;
}

interface Answers {
  isShown(number: number): boolean;
  /** undefined where it is not shown. */
  answerTo(number: number): FormAnswer;
  holds(condition: Condition): boolean;
}

function readAnswers(values: NotificationValues, facts: FormFacts): Answers {
  const conditions = new Map(listFormRules().map(({ number, showIf }) => [number, showIf]));
  const shown = new Map<number, boolean>();
  const answers: Answers = {
    isShown(number) {
      let known = shown.get(number);
      if (known === undefined) {
        const showIf = conditions.get(number);
        known = showIf === undefined || answers.holds(showIf);
        shown.set(number, known);
      }
      return known;
    },
    answerTo: (number) => (answers.isShown(number) ? values[number] : undefined),
    holds: (condition) => holds(condition, facts, answers.answerTo),
  };
  return answers;
}

function isMandatoryWhereShown({ requirement, mandatoryIf }: FormRule, doesHold: Answers['holds']): boolean {
  if (requirement !== 'C') return requirement === 'M';
  if (mandatoryIf === undefined) return true;
  return mandatoryIf !== 'never' && doesHold(mandatoryIf);
}

function isOffered({ options }: FormRule, value: string, doesHold: Answers['holds']): boolean {
  const onlyIf = options?.find((option) => option.value === value)?.onlyIf;
  return onlyIf === undefined || doesHold(onlyIf);
}

/** The condition, and after it each way in which it departs from the published table. */
function describeCondition({ condition, deviations = [] }: FormRule, language: Language): string | null {
  if (!condition) return null;
  return [condition, ...deviations.map((key) => readFormOrigin().deviations[key]!)]
    .map((text) => text[language])
    .join(' ');
}

function listUnknown(values: NotificationValues, language: Language): FormReading['invalid'] {
  const known = new Set(listFormRules().map(({ number }) => number));
  return Object.keys(values)
    .map(Number)
    .filter((number) => !known.has(number))
    .map((number) => ({ number, problem: describeMistake('unknownField', language) }));
}

function describeMistake(mistake: FormMistake, language: Language): string {
  return (language === 'de' ? german : english)[mistake];
}
