import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/contract/index.ts';
import { firstDecision, toDecideInput } from './decision-fields.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const none = { advice: [], decisions: [] };

describe('a decision in a form', () => {
  it('begins with what was advised', () => {
    const advice = { id, subject: 'persons', advises: 'doNotNotify', reasons: 'x', at: '', by: 'x' } as const;
    expect(firstDecision({ ...none, advice: [advice] }, 'persons').choice).toBe('doNotNotify');
    expect(firstDecision({ ...none, advice: [advice] }, 'authority').choice).toBe('notify');
  });

  it('names a ground only where persons are not told', () => {
    const fields = { ...firstDecision(none, 'persons'), name: 'Max Berger', position: 'CEO', reasons: 'low risk' };
    const silent = { ...fields, choice: 'doNotNotify', ground: 'gdpr.34_3.a' };
    const check = contract.incidents.decide.input;
    expect(check.parse(toDecideInput(id, 'persons', silent)).ground).toBe('gdpr.34_3.a');
    expect(check.parse(toDecideInput(id, 'persons', fields)).ground).toBeNull();
    expect(check.parse(toDecideInput(id, 'authority', silent)).ground).toBeNull();
  });

  it('is no decision without name, function and reasons', () => {
    const result = contract.incidents.decide.input.safeParse(
      toDecideInput(id, 'authority', firstDecision(none, 'authority')),
    );
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['name', 'position', 'reasons']);
  });
});
