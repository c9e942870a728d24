import { z } from 'zod';
import { inRegister, type RegisterReader, type RegisterWriter } from '../vault/index.ts';

const visit = z.strictObject({ at: z.number().int(), keys: z.array(z.string()) });
export type Visit = z.infer<typeof visit>;

const keyOf = (userId: string): string => `today.visit.${userId}`;

/** What a person saw last, by ids alone. Null where he never looked. */
export function readVisit(register: RegisterReader, userId: string): Visit | null {
  const row = register.get(inRegister.selectFrom('meta').select('value').where('key', '=', keyOf(userId)));
  return row ? visit.parse(JSON.parse(String(row.value))) : null;
}

export function writeVisit(register: RegisterWriter, userId: string, seen: Visit): void {
  const value = JSON.stringify(seen);
  register.run(
    inRegister
      .insertInto('meta')
      .values({ key: keyOf(userId), value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
  );
}
