import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import { findFieldProblems } from './field-problems.ts';

const create = contract.vault.create.input;
const good = { controller: 'Muster GmbH', displayName: 'Petra', user: 'petra', passphrase: 'vier Worte ohne Sinn' };

describe('problems of fields', () => {
  it('are none where the contract is met', () => {
    expect(findFieldProblems(create, good)).toEqual({});
  });

  it('tell an empty field from one that is too short or of the wrong form', () => {
    expect(findFieldProblems(create, { ...good, displayName: '', passphrase: 'kurz', user: 'petra schmidt' })).toEqual({
      displayName: 'ui.field.required',
      passphrase: 'ui.field.tooShort',
      user: 'ui.field.invalid',
    });
  });

  it('are found for a field that may be a name or more', () => {
    expect(findFieldProblems(create, { ...good, controller: '' })).toEqual({ controller: 'ui.field.required' });
  });

  it('name an address that is none', () => {
    const input = { connector: 'langgraph', name: 'Bot', baseUrl: 'shop.example' };
    expect(findFieldProblems(contract.backends.add.input, input)).toEqual({ baseUrl: 'ui.field.invalid' });
  });

  it('say of numbers that they are too small or missing, not too short', () => {
    const input = { transcriptDays: 0, note: 'x' };
    const { setOwnData } = contract.retention;
    expect(findFieldProblems(setOwnData.input, input)).toEqual({ transcriptDays: 'ui.field.tooSmall' });
    expect(findFieldProblems(setOwnData.input, { ...input, transcriptDays: Number.NaN })).toEqual({
      transcriptDays: 'ui.field.required',
    });
  });
});
