import type { AccountsDescription } from './description/accounts-description.ts';
import { readPath, readShortText } from './json-path.ts';
import { readInstant } from './time-format.ts';

/** What an account may and how it is protected; undefined where the system does not say. */
export interface AdminAccount {
  role: string | undefined;
  /** Epoch milliseconds; null: never. */
  lastSignInAt: number | null | undefined;
  hasSecondFactor: boolean | undefined;
}

const longestRole = 60;

export function mapAccount(description: AccountsDescription, row: unknown): AdminAccount {
  const factor = description.secondFactor === undefined ? undefined : readPath(row, description.secondFactor);
  return {
    role: description.role === undefined ? undefined : readShortText(row, description.role, longestRole),
    lastSignInAt: description.lastSignInAt && readSignIn(row, description.lastSignInAt),
    hasSecondFactor: typeof factor === 'boolean' ? factor : undefined,
  };
}

function readSignIn(row: unknown, where: NonNullable<AccountsDescription['lastSignInAt']>): number | null | undefined {
  return readPath(row, where.path) === null ? null : readInstant(row, where);
}
