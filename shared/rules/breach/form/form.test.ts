import { describe, expect, it } from 'vitest';
import { isVerified } from '../../rule.ts';
import { fieldsOf, type Condition } from './condition.ts';
import { mistakes } from './find-mistake.ts';
import { listFormRules, listFormSections, readFormOrigin } from './form.ts';
import { allOptions } from './options.ts';
import type { FormRule } from './schema.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

const formRules = listFormRules();
const formOrigin = readFormOrigin();
const numbers = formRules.map(({ number }) => number);
const numbersOf = (matches: (rule: FormRule) => unknown) => formRules.filter(matches).map(({ number }) => number);

function conditionsOf({ showIf, mandatoryIf, options = [] }: FormRule): Condition[] {
  const ofOptions = options.map(({ onlyIf }) => onlyIf);
  return [showIf, mandatoryIf === 'never' ? undefined : mandatoryIf, ...ofOptions].filter((each) => each !== undefined);
}

function choicesIn(asked: Condition): { field: number; is: string[] }[] {
  if ('is' in asked) return [asked];
  if ('not' in asked) return choicesIn(asked.not);
  if ('all' in asked) return asked.all.flatMap(choicesIn);
  return 'any' in asked ? asked.any.flatMap(choicesIn) : [];
}

describe('the common template as data', () => {
  it('has its 100 fields once each, in the order of their numbers: 42 mandatory, 49 conditional, 9 optional', () => {
    expect(numbers).toHaveLength(100);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    const counts = Object.groupBy(formRules, ({ requirement }) => requirement);
    expect([counts.M?.length, counts.C?.length, counts.O?.length]).toEqual([42, 49, 9]);
  });

  it('takes several answers where the template names categories or a list', () => {
    const explicit = [40, 55, 65, 70, 75, 79, 81, 83, 85, 94];
    const lists = [118, 123, 125];
    expect(numbersOf(({ type }) => type === 'choices')).toEqual([...explicit, ...lists]);
    expect(numbersOf(({ type }) => type === 'countries')).toEqual([115, 116, 121]);
  });

  it('takes dates, instants and numbers where they are asked for', () => {
    expect(numbersOf(({ type }) => type === 'date')).toEqual([52, 98, 99]);
    expect(numbersOf(({ type }) => type === 'instant')).toEqual([46, 47, 48]);
    expect(numbersOf(({ type }) => type === 'number')).toEqual([68, 73]);
  });

  it('offers options where there is a choice, each with an id of its own, and nowhere else', () => {
    for (const rule of formRules) {
      const values = allOptions(rule, 'en').map(({ value }) => value);
      const takesOptions = ['choice', 'choices', 'countries'].includes(rule.type) && rule.number !== 40;
      expect(values.length >= 2, String(rule.number)).toBe(takesOptions);
      expect(new Set(values).size).toBe(values.length);
    }
    expect(
      allOptions(
        formRules.find(({ number }) => number === 60)!,
        'en',
      ),
    ).toHaveLength(25);
    expect(
      allOptions(
        formRules.find(({ number }) => number === 115)!,
        'de',
      ),
    ).toHaveLength(30);
  });

  it('keeps answers that something is still open to incomplete notifications', () => {
    const incomplete = { field: 4, is: ['incomplete'] };
    const limited = formRules.flatMap(({ number, options = [] }) =>
      options.filter(({ onlyIf }) => onlyIf && number !== 4).map(({ value, onlyIf }) => [number, value, onlyIf]),
    );
    expect(limited).toEqual([
      [44, 'toBeDetermined', incomplete],
      [56, 'toBeDetermined', incomplete],
      [57, 'toBeDetermined', incomplete],
      [61, 'toBeDetermined', incomplete],
      [65, 'notYetKnown', incomplete],
      [67, 'toBeDetermined', incomplete],
      [70, 'notYetKnown', incomplete],
      [72, 'toBeDetermined', incomplete],
      [79, 'underAssessment', incomplete],
      [81, 'underAssessment', incomplete],
      [83, 'underAssessment', incomplete],
      [89, 'informationNeeded', incomplete],
      [97, 'ongoing', incomplete],
    ]);
  });

  it('depends only on fields and options that exist, never on itself, and never in a circle', () => {
    const dependsOn = new Map(formRules.map((rule) => [rule.number, conditionsOf(rule).flatMap(fieldsOf)]));
    const leadsTo = (from: number, to: number): boolean =>
      dependsOn.get(from)!.some((next) => next === to || leadsTo(next, to));
    for (const rule of formRules) {
      for (const field of dependsOn.get(rule.number)!) expect(numbers).toContain(field);
      expect(leadsTo(rule.number, rule.number)).toBe(false);
      for (const { field, is } of conditionsOf(rule).flatMap(choicesIn)) {
        const known = allOptions(
          formRules.find(({ number }) => number === field)!,
          'en',
        ).map(({ value }) => value);
        expect(known, `${rule.number} on ${field}`).toEqual(expect.arrayContaining(is));
      }
    }
  });

  it('says each condition in words, and nothing where there is none', () => {
    for (const rule of formRules) {
      const hasCondition = rule.showIf !== undefined || rule.mandatoryIf !== undefined;
      expect(rule.condition !== undefined, String(rule.number)).toBe(hasCondition);
      if (rule.mandatoryIf !== undefined) expect(rule.requirement).toBe('C');
    }
  });

  it('names the two conditions that were corrected, and why each other field departs from the published table', () => {
    const correcting = ['opposite', 'otherBreachType'];
    expect(numbersOf(({ deviations = [] }) => deviations.some((key) => correcting.includes(key)))).toEqual([49, 83]);
    const used = new Set(formRules.flatMap(({ deviations = [] }) => deviations));
    expect([...used].toSorted()).toEqual(Object.keys(formOrigin.deviations).toSorted());
  });

  it('is in both languages, with a source that was read in somebody else’s text', () => {
    const texts = [
      ...listFormSections().map(({ title }) => title),
      ...formRules.flatMap(({ label, help, condition, options = [] }) => [
        label,
        help,
        condition,
        ...options.map((option) => option.label),
      ]),
    ].filter((text) => text !== undefined);
    for (const { de, en } of texts) expect(de, en).toMatch(/\S/u);
    const same = texts.filter(({ de, en }) => de === en).map(({ en }) => en);
    expect(same).toEqual([]);
    expect(formOrigin.template.verification).toBe('secondary');
    expect(isVerified(formOrigin.template)).toBe(true);
  });

  it('has a text in both languages for each mistake', () => {
    expect(Object.keys(german)).toEqual([...mistakes]);
    expect(Object.keys(english)).toEqual([...mistakes]);
  });
});
