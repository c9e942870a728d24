import { describe, expect, it } from 'vitest';
import { emptyRecord } from '../edit/record-form.ts';
import { listUsable, mapColumn, toMapping } from './import-mapping.ts';

const columns = [
  { column: 0, heading: 'Bezeichnung', path: 'name' },
  { column: 1, heading: 'Fachbereich', path: null },
];

describe('the mapping of a file', () => {
  it('gives each field to one column only', () => {
    expect(toMapping(mapColumn(columns, 1, 'name'))).toEqual([
      { column: 0, path: null },
      { column: 1, path: 'name' },
    ]);
  });

  it('lets any number of columns be no field', () => {
    expect(toMapping(mapColumn(columns, 0, null))).toEqual([
      { column: 0, path: null },
      { column: 1, path: null },
    ]);
  });

  it('stores the rows without problems, and those that lose a value where somebody says so', () => {
    const row = { fields: emptyRecord('controller'), number: null, existingId: null, problems: [] };
    const problems = [{ path: 'reviewOn', code: 'value.invalid' as const, value: 'soon' }];
    const rows = [
      { ...row, row: 2 },
      { ...row, row: 3, problems },
      { ...row, row: 4, fields: null },
    ];
    expect(listUsable(rows, false)).toEqual([2]);
    expect(listUsable(rows, true)).toEqual([2, 3]);
  });
});
