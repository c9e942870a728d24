import type { BackendFact } from '../../../../shared/contract/backend-facts.ts';
import type { AdminAccount } from '../engine/map-account.ts';

/** What a list of accounts says, counted. What the system does not say of each of them is left out. */
export function countAccounts(accounts: readonly AdminAccount[]): BackendFact[] {
  const facts: BackendFact[] = [
    { topic: 'adminAccounts', value: { accounts: accounts.length, roles: countRoles(accounts) } },
  ];
  const signIns = accounts.map(({ lastSignInAt }) => lastSignInAt);
  if (signIns.every((at) => at !== undefined)) {
    const days = signIns.flatMap((at) => (at === null ? [] : new Date(at).toISOString().slice(0, 10))).toSorted();
    const never = signIns.length - days.length;
    facts.push({
      topic: 'lastSignIn',
      value: { latest: days.at(-1) ?? null, longestUnused: days[0] ?? null, never },
    });
  }
  if (accounts.length > 0 && accounts.every(({ hasSecondFactor }) => hasSecondFactor !== undefined)) {
    const count = accounts.filter(({ hasSecondFactor }) => hasSecondFactor).length;
    const coverage = count === accounts.length ? 'all' : count === 0 ? 'none' : 'some';
    facts.push({ topic: 'secondFactor', value: { coverage, accounts: count } });
  }
  return facts;
}

const mostRoles = 30;

function countRoles(accounts: readonly AdminAccount[]): { role: string; accounts: number }[] {
  const roles = Map.groupBy(
    accounts.filter(({ role }) => role !== undefined && role.trim() !== ''),
    ({ role }) => role!.trim(),
  );
  return [...roles]
    .map(([role, of]) => ({ role, accounts: of.length }))
    .toSorted((one, other) => other.accounts - one.accounts || (one.role < other.role ? -1 : 1))
    .slice(0, mostRoles);
}
