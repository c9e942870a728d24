import type { Role } from '../../../shared/contract/permissions.ts';
import { inRegister, type RegisterReader, type RegisterWriter } from '../vault/index.ts';

export interface User {
  id: string;
  name: string;
  displayName: string;
  role: Role;
}

export function addUser(register: RegisterWriter, user: User, now: number): void {
  const { id, name, displayName, role } = user;
  register.run(
    inRegister.insertInto('user').values({
      id,
      name,
      display_name: displayName,
      role,
      created_at: now,
      state: 'active',
      created_by: null,
      reset_at: null,
      reset_by: null,
      removed_at: null,
      removed_by: null,
      last_sign_in_at: null,
      public_key: null,
    }),
  );
}

/** Display names by user id, for lists that show who did something. */
export function readUserNames(register: RegisterReader): Map<string, string> {
  const users = register.all(inRegister.selectFrom('user').select(['id', 'display_name']));
  return new Map(users.map((user) => [user.id, user.display_name]));
}
