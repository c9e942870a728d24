import { describe, expect, it } from 'vitest';
import { findSection, listSections } from './form-sections.ts';
import type { FormField } from './form-sections.ts';

const field = (number: number, section: string, isShown = true): FormField => ({
  number,
  section,
  label: `Field ${number}`,
  help: null,
  type: 'text',
  options: [],
  isShown,
  isMandatory: true,
  condition: null,
  origin: 'empty',
  derivedFrom: null,
});

const sections = listSections({
  fields: [field(3, 'Notification'), field(5, 'Notification', false), field(12, 'Controller'), field(18, 'EEA', false)],
  missing: [3, 12],
  invalid: [{ number: 12, problem: 'no text' }],
});

describe('the sections of the form', () => {
  it('follow its order and leave out what is not asked', () => {
    expect(sections.map(({ title, fields }) => [title, fields.map(({ number }) => number)])).toEqual([
      ['Notification', [3]],
      ['Controller', [12]],
    ]);
  });

  it('say what is missing or wrong in them', () => {
    expect(sections.map(({ missing, invalid }) => [missing, invalid])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('are found by a field, as long as it is asked', () => {
    expect(findSection(sections, 12)?.title).toBe('Controller');
    expect(findSection(sections, 5)).toBeUndefined();
  });
});
