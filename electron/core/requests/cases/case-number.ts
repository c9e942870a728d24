import { sql } from 'kysely';
import { inRegister, type RegisterReader } from '../../vault/index.ts';

/**
 * The next number of a year, e.g. 2026-031. In one transaction with the row that takes it, so that two cases never get
 * the same; numbers of removed cases are not given out again, because their rows stay.
 */
export function nextCaseNumber(register: RegisterReader, year: string): string {
  const last = register.get(
    inRegister
      .selectFrom('request')
      .select(sql<number | null>`max(CAST(substr(number, ${year.length + 2}) AS INTEGER))`.as('number'))
      .where('number', 'like', `${year}-%`),
  );
  return `${year}-${String((last?.number ?? 0) + 1).padStart(3, '0')}`;
}
