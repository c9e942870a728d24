import { describe, expect, it } from 'vitest';
import { holdScope } from '../../../../shared/contract/retention/holds.ts';
import { emptyScope, scopeKinds, toDates, toScope } from './hold-form.ts';

const system = '8f2d0f0a-0c6f-4f1b-9d55-1f6b1a3c2e11';

describe('what a hold is said to hold', () => {
  it('is nothing before anything was typed, whatever its kind', () => {
    for (const kind of scopeKinds) expect(holdScope.safeParse(toScope({ ...emptyScope, kind })).success).toBe(false);
  });

  it('takes only what belongs to its kind', () => {
    const typed = { ...emptyScope, backendId: system, externalId: 'anna', query: 'contract' };
    expect(toScope({ ...typed, kind: 'person' })).toEqual({ kind: 'person', backendId: system, externalId: 'anna' });
    expect(toScope({ ...typed, kind: 'search' })).toEqual({ kind: 'search', backendId: system, query: 'contract' });
  });

  it('holds the last day of a time span, too', () => {
    const scope = toScope({ ...emptyScope, kind: 'timeSpan', from: '2026-03-01', to: '2026-03-01' });
    if (scope.kind !== 'timeSpan') throw new Error('another kind');
    expect(scope).toMatchObject({ backendId: null, botId: null });
    expect(Date.parse(scope.to) - Date.parse(scope.from)).toBe(24 * 3_600_000);
  });

  it('has dates, or none of them', () => {
    expect(toDates('', '2027-01-31')).toEqual({ endsOn: null, reviewOn: '2027-01-31' });
  });
});
