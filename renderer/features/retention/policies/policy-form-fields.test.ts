import { describe, expect, it } from 'vitest';
import { policyFields } from '../../../../shared/contract/retention/policies.ts';
import type { PolicyFields } from '../../../../shared/contract/retention/policies.ts';
import { findFieldProblems } from '../../../lib/field-problems.ts';
import { toPolicy, toTexts } from './policy-form-fields.ts';

const policy: PolicyFields = {
  name: 'Questions of customers',
  backendId: '8f2d0f0a-0c6f-4f1b-9d55-1f6b1a3c2e11',
  botId: null,
  purpose: 'answering questions about contracts',
  categories: ['contact'],
  period: { amount: 6, unit: 'months' },
  start: 'lastMessage',
  reason: 'Questions come back within half a year.',
  legalBasis: 'Art. 6(1)(b) GDPR',
  owner: 'Head of customer service',
  reviewOn: '2027-01-31',
  exceptions: [{ categories: ['payment'], reason: 'kept under section 257 HGB' }],
};

describe('the form of a policy', () => {
  it('says a policy and gives it back unchanged', () => {
    expect(toPolicy(toTexts(policy, ''), policy.categories, policy.exceptions)).toEqual(policy);
  });

  it('begins with the only system there is', () => {
    expect(toTexts(null, policy.backendId)).toMatchObject({ backendId: policy.backendId, botId: '', amount: '' });
  });

  it('takes an empty period for none, and not for no time at all', () => {
    const empty = toPolicy({ ...toTexts(policy, ''), amount: '' }, [], []);
    expect(findFieldProblems(policyFields, empty)).toEqual({ 'period.amount': 'ui.field.required' });
  });
});
