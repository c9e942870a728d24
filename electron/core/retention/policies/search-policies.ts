import type { SearchSource } from '../../search/index.ts';
import { listPolicies } from './policy-rows.ts';

/** Policies by name, purpose and why they keep so long, those drafted last first; retired ones too. */
export const policySearch: SearchSource = {
  domain: 'policies',
  permission: 'retention.read',
  find({ register }, { fits, limit }) {
    return listPolicies(register)
      .toReversed()
      .filter(({ fields: { name, purpose, reason } }) => fits(`${name}\n${purpose}\n${reason}`))
      .slice(0, limit)
      .map(({ row: { id }, fields: { name, purpose } }) => ({
        id,
        number: null,
        title: name,
        detail: purpose,
        opens: { what: 'policy', id, botId: null },
      }));
  },
};
