import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formField } from '../../../contract/incidents/notifications.ts';
import type { NotificationValues } from '../../../contract/incidents/sent.ts';
import { listFormRules } from './form.ts';
import { isAfter72Hours } from './late-notification.ts';
import { readForm } from './read-form.ts';
import { answerField } from './testing/answer-field.ts';

const inEea = { isEstablishedInEea: true, isAfter72Hours: false };
const read = (values: NotificationValues, facts: Partial<typeof inEea> = {}) =>
  readForm({ values, facts: { ...inEea, ...facts }, language: 'en' });
const shown = (values: NotificationValues, facts: Partial<typeof inEea> = {}) =>
  read(values, facts)
    .fields.filter(({ isShown }) => isShown)
    .map(({ number }) => number);
const optionsOf = (number: number, values: NotificationValues) =>
  read(values)
    .fields.find((field) => field.number === number)!
    .options.map(({ value }) => value);

/** Fills what is missing until nothing is. */
function fill(values: NotificationValues, facts: typeof inEea, pick: number): NotificationValues {
  const filled = { ...values };
  for (let round = 0; round < 20; round += 1) {
    const { fields, missing } = read(filled, facts);
    if (missing.length === 0) break;
    for (const number of missing)
      filled[number] = answerField(
        fields.find((field) => field.number === number)!,
        filled,
        pick,
      );
  }
  return filled;
}

describe('an empty notification', () => {
  it('asks a controller in the EEA for 35 fields, and one outside for its representative as well', () => {
    const missing = [3, 4, 12, 13, 21, 22, 23, 29, 38, 44, 48, 50, 51, 55, 60, 61, 62, 63, 65, 66, 67, 70, 71, 72, 75];
    const rest = [76, 85, 87, 89, 90, 92, 94, 95, 97];
    expect(read({}).missing).toEqual([...missing, ...rest, 113]);
    const outside = read({}, { isEstablishedInEea: false }).missing;
    expect(outside.filter((number) => ![...missing, ...rest].includes(number))).toEqual([18, 120]);
  });

  it('answers fields as the contract describes them, in the language that is asked for', () => {
    const state = formField.omit({ origin: true, derivedFrom: true }).strict();
    const { fields } = readForm({ values: {}, facts: inEea, language: 'de' });
    expect(fields).toHaveLength(100);
    for (const field of fields) expect(state.parse(field)).toEqual(field);
    expect(fields[0]).toMatchObject({ number: 3, section: 'Meldung', label: 'Art der Meldung', isMandatory: true });
  });
});

describe('the corrected conditions', () => {
  const fresh = { 3: 'new' };

  it('asks for reasons for the delay once 72 hours have passed, and not before: the published table says the opposite', () => {
    expect(shown(fresh, { isAfter72Hours: true })).toContain(49);
    expect(shown(fresh, { isAfter72Hours: false })).not.toContain(49);
    expect(read(fresh, { isAfter72Hours: true }).missing).toContain(49);
    const field = read(fresh).fields.find(({ number }) => number === 49);
    expect(field?.condition).toContain('Corrected: the published table says the opposite');
  });

  it('does not ask for them in a follow-up', () => {
    expect(shown({ 3: 'followUp' }, { isAfter72Hours: true })).not.toContain(49);
  });

  it('asks for consequences for availability where availability was lost: the published table names integrity', () => {
    expect(shown({ 55: ['availability'] })).toContain(83);
    expect(shown({ 55: ['integrity'] })).not.toContain(83);
    expect(read({}).fields.find(({ number }) => number === 83)?.condition).toContain('depends on integrity');
  });

  it.each([
    ['an hour before the end', '2026-11-24T01:00:00Z', false],
    ['at the end', '2026-11-24T02:00:00Z', false],
    ['a second after it', '2026-11-24T02:00:01Z', true],
  ])('counts the 72 hours from the awareness that was entered: %s', (_, at, isAfter) => {
    expect(isAfter72Hours({ 48: '2026-11-21T03:00:00+01:00' }, Date.parse(at))).toBe(isAfter);
  });

  it('knows no delay as long as awareness is not entered', () => {
    expect(isAfter72Hours({}, Date.parse('2026-11-24T02:00:01Z'))).toBe(false);
  });
});

describe('what is shown', () => {
  it('is the section of controllers in the EEA or that of the others, never both', () => {
    const everything = { 113: 'yes', 116: ['AT'], 120: 'yes', 121: ['AT'] };
    expect(shown(everything).filter((number) => number >= 113 && number <= 123)).toEqual([
      113, 114, 115, 116, 117, 118,
    ]);
    const outside = shown(everything, { isEstablishedInEea: false });
    expect(outside.filter((number) => number >= 113 && number <= 123)).toEqual([120, 121, 122, 123]);
  });

  it.each([
    [{ 3: 'followUp', 4: 'withdraw' }, [5, 6]],
    [{ 14: 'private', 15: 'other' }, [15, 16]],
    [{ 23: 'other', 29: 'yes' }, [24, 30, 31]],
    [{ 33: 'other' }, [34, 35, 36]],
    [{ 38: 'yes' }, [39, 40, 41]],
    [{ 44: 'period' }, [46, 47]],
    [{ 44: 'ongoing' }, [46]],
    [{ 50: 'press' }, [52]],
    [{ 55: ['confidentiality', 'integrity'] }, [56, 57, 58, 79, 81]],
    [{ 67: 'approximate', 72: 'exact' }, [68, 73]],
    [{ 85: ['fraud', 'other'] }, [86]],
    [{ 97: 'yes', 102: 'notAll', 104: 'other' }, [98, 102, 103, 104, 105, 106]],
    [{ 97: 'onDate' }, [99]],
    [{ 97: 'exempt' }, [100, 101]],
    [{ 110: 'yes' }, [111]],
    [{ 125: ['other'] }, [126]],
  ] as [NotificationValues, number[]][])('follows %o', (values, expected) => {
    const before = new Set(shown({}));
    expect(shown(values).filter((number) => !before.has(number))).toEqual(expected);
  });

  it('does not ask for the DPO again who reports', () => {
    expect(shown({ 23: 'dpo', 29: 'yes' })).toEqual(shown({ 23: 'dpo' }));
    expect(shown({ 23: 'dpo' })).not.toContain(29);
  });

  it('does not depend on answers that are not shown any more', () => {
    expect(shown({ 55: ['availability'], 79: ['other'] })).not.toContain(80);
  });

  it('offers what is still open only while the notification is incomplete, and withdrawal only to a follow-up', () => {
    expect(optionsOf(67, { 4: 'incomplete' })).toContain('toBeDetermined');
    expect(optionsOf(67, { 4: 'complete' })).not.toContain('toBeDetermined');
    expect(optionsOf(4, { 3: 'new' })).toEqual(['complete', 'incomplete']);
    expect(optionsOf(4, { 3: 'followUp' })).toContain('withdraw');
  });

  it('makes comments on the timeline mandatory where dates are estimated', () => {
    expect(read({}).missing).not.toContain(53);
    expect(read({ 45: 'yes' }).missing).toContain(53);
  });

  it('never insists on what the template leaves to the authority', () => {
    for (const number of [10, 25, 26])
      expect(read({}).fields.find((field) => field.number === number)).toMatchObject({
        isShown: true,
        isMandatory: false,
      });
  });
});

describe('what can’t stand so', () => {
  const problems = (values: NotificationValues) => read(values).invalid.map(({ number }) => number);

  it.each([
    [{ 9: 'x' }, 9],
    [{ 12: 7 }, 12],
    [{ 12: ['a'] }, 12],
    [{ 67: 'exact', 68: 'many' }, 68],
    [{ 67: 'exact', 68: -1 }, 68],
    [{ 67: 'exact', 68: 1.5 }, 68],
    [{ 50: 'press', 52: '22.11.2026' }, 52],
    [{ 48: '2026-11-22' }, 48],
    [{ 48: '2026-11-22T02:00:00' }, 48],
    [{ 14: 'federal' }, 14],
    [{ 14: ['private'] }, 14],
    [{ 55: 'confidentiality' }, 55],
    [{ 55: ['confidentiality', 'secrecy'] }, 55],
    [{ 4: 'complete', 67: 'toBeDetermined' }, 67],
    [{ 3: 'new', 4: 'withdraw' }, 4],
    [{ 44: 'period', 46: '2026-11-22T02:00:00Z', 47: '2026-11-22T02:30:00+01:00' }, 47],
    [{ 44: 'day', 46: '2026-11-22T02:00:00Z', 48: '2026-11-22T01:00:00Z' }, 48],
    [{ 113: 'yes', 116: ['US'] }, 116],
    [{ 113: 'yes', 116: ['AT', 'FR'], 117: 'AT: 12' }, 117],
    [{ 113: 'yes', 116: ['AT'], 117: 'AT: twelve' }, 117],
    [{ 113: 'yes', 118: ['CH'] }, 118],
  ] as [NotificationValues, number][])('is named: %o', (values, number) => {
    expect(problems(values)).toEqual([number]);
  });

  it('is nothing of what is well-formed', () => {
    const values = {
      3: 'followUp',
      4: 'withdraw',
      40: ['A GmbH', 'B AG'],
      44: 'period',
      46: '2026-11-22T02:00:00Z',
      47: '2026-11-22T05:00:00+01:00',
      48: '2026-11-22T02:00:00.000Z',
      113: 'yes',
      116: ['AT', 'FR'],
      117: 'FR: 3\nAT: 12\n',
      118: ['DE-BY.private', 'LT.journalism'],
    };
    expect(problems(values)).toEqual([]);
  });

  it('is not looked for in fields that are not shown, nor in empty ones', () => {
    expect(problems({ 68: 'many', 52: 'soon', 12: '  ', 55: [] })).toEqual([]);
    expect(read({ 12: '  ', 55: [] }).missing).toEqual(expect.arrayContaining([12, 55]));
  });
});

describe('the form as a whole', () => {
  const formRules = listFormRules();
  const numbers = formRules.map(({ number }) => String(number));
  const anyOption = fc.constantFrom(
    ...new Set(formRules.flatMap(({ options = [] }) => options.map(({ value }) => value))),
  );
  const anyValue = fc.oneof(
    anyOption,
    fc.array(anyOption, { maxLength: 3 }),
    fc.string({ maxLength: 9 }),
    fc.integer(),
  );
  const anyValues = fc.dictionary(fc.constantFrom(...numbers), anyValue, { maxKeys: 60, noNullPrototype: true });
  const anyFacts = fc.record({ isEstablishedInEea: fc.boolean(), isAfter72Hours: fc.boolean() });

  it('never misses, and never faults, what it does not show', () => {
    fc.assert(
      fc.property(anyValues, anyFacts, (values, facts) => {
        const { fields, missing, invalid } = read(values, facts);
        const hidden = new Set(fields.filter(({ isShown }) => !isShown).map(({ number }) => number));
        for (const number of [...missing, ...invalid.map((each) => each.number)])
          expect(hidden.has(number)).toBe(false);
        const both = missing.filter((number) => invalid.some((each) => each.number === number));
        expect(both).toEqual([]);
      }),
    );
  });

  it('misses nothing more, and faults nothing, once what is missing is filled with what it offers', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(30), (facts, pick) => {
        const { missing, invalid } = read(fill({}, facts, pick), facts);
        expect(missing).toEqual([]);
        expect(invalid).toEqual([]);
      }),
    );
  });

  it('reads the same in both languages but for the words', () => {
    fc.assert(
      fc.property(anyValues, anyFacts, (values, facts) => {
        const german = readForm({ values, facts, language: 'de' });
        const english = readForm({ values, facts, language: 'en' });
        expect(german.missing).toEqual(english.missing);
        expect(german.invalid.map(({ number }) => number)).toEqual(english.invalid.map(({ number }) => number));
        expect(german.fields.map(({ isShown }) => isShown)).toEqual(english.fields.map(({ isShown }) => isShown));
      }),
      { numRuns: 30 },
    );
  });
});
