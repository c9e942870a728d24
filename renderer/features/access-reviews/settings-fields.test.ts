import { expect, it } from 'vitest';
import { accessReviewSettings } from '../../../shared/contract/access-reviews.ts';
import { toFields, toggleWord, toSettings } from './settings-fields.ts';

const settings = {
  hours: { zone: 'Europe/Berlin', days: [1, 2, 5], from: '07:00', to: '24:00' },
  limits: {
    bulkReading: 50,
    bulkSearch: 2000,
    unmasking: 40,
    outsideHours: 5,
    repeatedReading: 4,
    refusedCalls: 1,
    failedSignIns: 6,
  },
  purposesWithCase: ['request', 'Audit of the year'],
  everyDays: 90,
};

it('the form gives back the settings it was given', () => {
  expect(toSettings(toFields(settings))).toEqual(settings);
  expect(accessReviewSettings.safeParse(toSettings(toFields(settings))).success).toBe(true);
});

it('what was left empty is refused by the contract', () => {
  const emptied = toSettings({ ...toFields(settings), unmasking: '', from: '' });
  expect(accessReviewSettings.safeParse(emptied).error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'hours.from',
    'limits.unmasking',
  ]);
});

it('a day is chosen once and can be taken away', () => {
  expect(toggleWord('1 2', '3', true)).toBe('1 2 3');
  expect(toggleWord('1 2', '2', true)).toBe('1 2');
  expect(toggleWord('1 2', '1', false)).toBe('2');
  expect(toggleWord('', '1', false)).toBe('');
});
