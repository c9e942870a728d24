import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';
import { localOfInstant } from '../../lib/local-time.ts';
import { emptySelection, readSessions, toSelection, withoutContent } from './selection-form.ts';

const from = '2026-11-20T01:30:00.000Z';

describe('a selection of conversations', () => {
  it('is narrowed by nothing that was left empty', () => {
    expect(toSelection({ ...emptySelection, query: '  ' })).toEqual({});
  });

  it('says what was typed, moments as instants', () => {
    const typed = { ...emptySelection, from: localOfInstant(from), query: ' label ', sessions: 's1\n' };
    expect(toSelection(typed)).toEqual({ from, query: 'label', sessionIds: ['s1'] });
  });

  it('leaves a moment nobody can read to the contract, which refuses it', () => {
    const selection = toSelection({ ...emptySelection, from: 'yesterday' });
    expect(contract.incidents.scope.input.safeParse(selection).success).toBe(false);
  });

  it('keeps neither words nor sessions beyond the lock', () => {
    const typed = { ...emptySelection, from: '2026-11-20T02:30', query: 'label', sessions: 's1' };
    expect(withoutContent(typed)).toEqual({ ...emptySelection, from: '2026-11-20T02:30' });
  });
});

describe('pasted sessions', () => {
  it('are one per line, each once, and may hold commas and blanks', () => {
    expect(readSessions(' web,1 \r\n\nphone 2\nweb,1')).toEqual(['web,1', 'phone 2']);
  });
});
