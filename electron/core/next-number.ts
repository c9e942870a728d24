import { sql } from 'kysely';
import { inRegister, type RegisterReader } from './vault/index.ts';

/** The next number of an organisation, e.g. AV-0012. Removed rows free theirs only where they were the last. */
export function nextNumber(
  register: RegisterReader,
  table: 'dpia' | 'dpo_advice' | 'processor',
  { controllerId, prefix, digits }: { controllerId: string; prefix: string; digits: number },
): string {
  const last = register.get(
    inRegister
      .selectFrom(table)
      .select(sql<number | null>`max(CAST(substr(number, ${prefix.length + 1}) AS INTEGER))`.as('number'))
      .where('controller_id', '=', controllerId)
      .where('number', 'like', `${prefix}%`),
  );
  return `${prefix}${String((last?.number ?? 0) + 1).padStart(digits, '0')}`;
}
