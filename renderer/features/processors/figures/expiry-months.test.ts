import { describe, expect, it } from 'vitest';
import { listKinds, tabulateExpiries } from './expiry-months.ts';

const words = { month: 'Month', nameKind: (kind: string) => kind };

describe('what runs out in the coming months', () => {
  it('has a column for each kind that occurs, and a row for each of twelve months', () => {
    const data = tabulateExpiries(
      [
        { kind: 'certificate', on: '2027-01-31' },
        { kind: 'contract', on: '2026-11-30' },
        { kind: 'contract', on: '2026-11-22' },
      ],
      '2026-11-22',
      words,
    );
    expect(data.columns.map(({ id }) => id)).toEqual(['month', 'contract', 'certificate']);
    expect(data.rows).toHaveLength(12);
    expect(data.rows[0]).toEqual({ month: '2026-11', contract: 2, certificate: 0 });
    expect(data.rows[2]).toEqual({ month: '2027-01', contract: 0, certificate: 1 });
  });

  it('counts what is overdue to the present month', () => {
    const { rows } = tabulateExpiries([{ kind: 'audit', on: '2025-02-01' }], '2026-11-22', words);
    expect(rows[0]).toEqual({ month: '2026-11', audit: 1 });
  });

  it('is nothing where nothing runs out', () => {
    expect(listKinds([])).toEqual([]);
  });
});
