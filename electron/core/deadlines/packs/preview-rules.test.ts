import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeadlineInput } from '../../../../shared/contract/deadlines.ts';
import { openConnection, Register, registerMigrations } from '../../vault/index.ts';
import { computeDeadline } from '../counting/compute-deadline.ts';
import { makePublisher, shippedAccess, writeRules, type WrittenRules } from '../testing/signed-file.ts';
import { previewRules } from './preview-rules.ts';
import { checkSignedRules, signRules, type CheckedRules } from './signed-rules.ts';
import { rulesInForce, storeAdopted } from './stored-rules.ts';

const publisher = makePublisher();
const checked = (written: WrittenRules): CheckedRules =>
  checkSignedRules(signRules(writeRules(written), publisher.privateKey).text);
const days = (amount: number, validFrom: string, validTo: string | null = null): object => ({
  ...shippedAccess,
  unit: 'day',
  amount,
  end: 'afterFirst',
  validFrom,
  validTo,
});
const received = (receivedAt: string, right: DeadlineInput['right'] = 'access'): DeadlineInput => ({
  regime: 'EU',
  region: 'DE',
  right,
  receivedAt,
});

let db: Database.Database;
let register: Register;
beforeEach(() => {
  db = openConnection(':memory:', { key: null });
  for (const { sql } of registerMigrations) db.exec(sql);
  register = new Register(db);
});
afterEach(() => {
  db.close();
});
const adopt = (rules: CheckedRules, at: number): string =>
  register.write((writer) => storeAdopted(writer, rules, { by: 'u', at }));

describe('a preview of rules', () => {
  it('names the open cases whose date would be another, and no others', () => {
    const cases = [
      { caseId: 'later', deadline: received('2027-03-10') },
      { caseId: 'earlier', deadline: received('2026-12-31') },
      { caseId: 'withoutRule', deadline: received('2027-03-10', 'optOut') },
    ];
    const preview = previewRules(register, checked({ rules: [days(14, '2027-01-01')] }), cases);
    expect(preview.cases).toEqual([{ caseId: 'later', dueOnBefore: '2027-04-12', dueOnAfter: '2027-03-24' }]);
  });

  it('says that a case gets a date, or loses it', () => {
    const optOut = { ...days(10, '2018-05-25'), id: 'eu.optOut', rights: ['optOut'] };
    const ended = days(30, '2018-05-25', '2026-12-31');
    const cases = [
      { caseId: 'got', deadline: received('2027-03-10', 'optOut') },
      { caseId: 'lost', deadline: received('2027-03-10') },
    ];
    expect(previewRules(register, checked({ rules: [optOut, ended] }), cases).cases).toEqual([
      { caseId: 'got', dueOnBefore: null, dueOnAfter: '2027-03-22' },
      { caseId: 'lost', dueOnBefore: '2027-04-12', dueOnAfter: null },
    ]);
  });

  it('compares with what was adopted last, and knows what stays the same', () => {
    const added = { ...days(10, '2018-05-25'), id: 'eu.optOut', rights: ['optOut'] };
    const changesOf = (rules: object[]) =>
      previewRules(register, checked({ rules }), []).rules.map(({ change }) => change);
    expect(changesOf([shippedAccess, added])).toEqual(['same', 'added']);
    adopt(checked({ rules: [days(14, '2027-01-01'), added] }), 1);
    expect(changesOf([shippedAccess, added])).toEqual(['changed', 'same']);
  });
});

describe('adopted rules', () => {
  it('count in the order in which they were adopted, whatever the clock said', () => {
    adopt(checked({ version: 1, rules: [days(14, '2027-01-01')] }), 2_000_000);
    adopt(checked({ version: 2, rules: [days(7, '2028-01-01')] }), 1_000_000);
    const dueOn = (receivedAt: string) => computeDeadline(received(receivedAt), rulesInForce(register)).dueOn;
    expect(dueOn('2026-11-10')).toBe('2026-12-10');
    expect(dueOn('2027-03-10')).toBe('2027-03-24');
    expect(dueOn('2028-03-08')).toBe('2028-03-15');
  });
});
