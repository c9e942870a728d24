import fc from 'fast-check';
import { dayOf, numberOf, type Day } from '../days.ts';

/** From the first day of the GDPR on. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: numberOf('2018-05-25'), max: numberOf('2060-12-31') })
  .map(dayOf);
