import type { BackendFact, FactTopic } from '../../../../shared/contract/backend-facts.ts';

type ValueOf<Topic extends FactTopic> = Extract<BackendFact, { topic: Topic }>['value'];

/** Whether what was declared can be true if what the system says is. Of what was not declared, nothing is said. */
export function disagrees(declared: BackendFact, read: BackendFact): boolean {
  if (declared.topic === 'adminAccounts' && read.topic === 'adminAccounts') {
    return declared.value.accounts !== read.value.accounts || differInRoles(declared.value, read.value);
  }
  if (declared.topic === 'secondFactor' && read.topic === 'secondFactor') {
    const isSaid = ({ coverage }: ValueOf<'secondFactor'>) => coverage !== 'unknown';
    return isSaid(declared.value) && isSaid(read.value) && declared.value.coverage !== read.value.coverage;
  }
  // People sign in all the time: only accounts that were said to be in use and are not tell something.
  if (declared.topic === 'lastSignIn' && read.topic === 'lastSignIn') return read.value.never > declared.value.never;
  return false;
}

function differInRoles(declared: ValueOf<'adminAccounts'>, read: ValueOf<'adminAccounts'>): boolean {
  if (declared.roles.length === 0 || read.roles.length === 0) return false;
  const listed = ({ roles }: ValueOf<'adminAccounts'>) =>
    roles
      .map(({ role, accounts }) => `${role.toLowerCase()} ${accounts}`)
      .toSorted()
      .join('\n');
  return listed(declared) !== listed(read);
}
