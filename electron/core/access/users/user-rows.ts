import { mayApprove, type Role } from '../../../../shared/contract/permissions.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../../vault/index.ts';

export type UserRow = Omit<RegisterTables['user'], 'role'> & { role: Role };

export interface NewUser {
  id: string;
  name: string;
  displayName: string;
  role: Role;
  state: 'invited' | 'active';
  /** Null for the one who creates the vault. */
  createdBy: string | null;
  /** Base64 of the public half of his slot. */
  publicKey: string;
}

export function addUser(register: RegisterWriter, user: NewUser, now: number): void {
  register.run(
    inRegister.insertInto('user').values({
      id: user.id,
      name: user.name,
      display_name: user.displayName,
      role: user.role,
      state: user.state,
      created_at: now,
      created_by: user.createdBy,
      public_key: user.publicKey,
      reset_at: null,
      reset_by: null,
      removed_at: null,
      removed_by: null,
      last_sign_in_at: null,
    }),
  );
}

export function changeUser(register: RegisterWriter, id: string, changes: Partial<Omit<UserRow, 'id' | 'name'>>): void {
  register.run(inRegister.updateTable('user').set(changes).where('id', '=', id));
}

export function listUsers(register: RegisterReader): UserRow[] {
  return register.all(inRegister.selectFrom('user').selectAll().orderBy('created_at')) as UserRow[];
}

/** @throws Problem users.unknown, users.removed */
export function requireUser(register: RegisterReader, id: string): UserRow {
  const user = register.get(inRegister.selectFrom('user').selectAll().where('id', '=', id));
  if (!user) throw new Problem('users.unknown');
  if (user.state === 'removed') throw new Problem('users.removed');
  return user as UserRow;
}

export function isNameTaken(register: RegisterReader, name: string): boolean {
  return register.get(inRegister.selectFrom('user').select('id').where('name', '=', name)) !== undefined;
}

/** Who may approve, also those who were invited and have not signed in yet. */
export function listApprovers(register: RegisterReader): UserRow[] {
  return listUsers(register).filter((user) => user.state !== 'removed' && mayApprove(user.role));
}

/** Display names by user id, for lists that show who did something. */
export function readUserNames(register: RegisterReader): Map<string, string> {
  const users = register.all(inRegister.selectFrom('user').select(['id', 'display_name']));
  return new Map(users.map((user) => [user.id, user.display_name]));
}
