import { describe, expect, it } from 'vitest';
import { listYears } from './years.ts';

describe('the years of the register', () => {
  it('begin with this one and end with the first of the GDPR', () => {
    expect(listYears('2020-06-30')).toEqual([2020, 2019, 2018]);
    expect(listYears('2017-06-30')).toEqual([2018]);
  });
});
