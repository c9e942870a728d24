import { v7 as uuidv7 } from 'uuid';
import { holdsContentKey, isAllowed, mayApprove, permissions, roles } from '../../../../shared/contract/permissions.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { Handlers } from '../../handlers.ts';
import {
  createRecoveryCode,
  noteHeader,
  noteRotationDue,
  openRecoveryKeys,
  prepareUserSlot,
  readRotationDue,
  readSlots,
  removeUserSlot,
  setSlotContent,
} from '../../vault/index.ts';
import { needApprover, noteApprovers } from './approver-rule.ts';
import { summariseUsers } from './list-users.ts';
import { addUser, changeUser, isNameTaken, listApprovers, requireUser, type UserRow } from './user-rows.ts';

/** Who has access. A person is invited with a code, so that nobody else ever knows his passphrase. */
export const usersHandlers: Handlers<'users'> = {
  list(context) {
    const due = readRotationDue(context.register);
    return {
      output: {
        users: summariseUsers(context),
        rotationDue: { register: toInstant(due.register), content: toInstant(due.content) },
      },
    };
  },

  roles: () => ({
    output: {
      roles: roles.map((role) => ({
        role,
        holdsContentKey: holdsContentKey(role),
        permissions: permissions.filter((permission) => isAllowed(role, permission)),
      })),
    },
  }),

  add(context, { name, displayName, role }) {
    if (isNameTaken(context.register, name)) throw new Problem('users.nameTaken');
    const { heldVault: vault, session } = context;
    const id = uuidv7();
    const contentKey = holdsContentKey(role) ? vault.keys.content : null;
    let publicKey = '';
    return {
      ...needApprover(context, {
        role,
        input: { name, displayName, role },
        effects: [{ code: 'accountCreated', values: { displayName, name, role } }],
      }),
      refs: { subjectUserId: id, role },
      async apply() {
        const invitationCode = createRecoveryCode();
        const slot = await prepareUserSlot(
          vault,
          { userId: id, user: name },
          { passphrase: invitationCode, keyFile: null },
          contentKey,
        );
        slot.store();
        ({ publicKey } = slot);
        return { output: { id, invitationCode, awaitsContent: holdsContentKey(role) && !contentKey } };
      },
      finish(register) {
        const user = { id, name, displayName, role, publicKey };
        addUser(register, { ...user, state: 'invited', createdBy: session.userId }, context.now());
        noteApprovers(register);
        noteHeader(register, vault);
      },
    };
  },

  setRole(context, { id, role }) {
    const { heldVault: vault } = context;
    const user = requireOther(context, id);
    refuseWithoutApprover(context, user, mayApprove(role));
    const held = Boolean(readSlots(vault).find((slot) => slot.userId === id)?.content);
    const gains = holdsContentKey(role) && !held && vault.keys.content !== null;
    const loses = !holdsContentKey(role) && held;
    return {
      ...(!mayApprove(user.role) &&
        needApprover(context, {
          role,
          input: { id, role },
          effects: [{ code: 'roleChanged', values: { displayName: user.display_name, from: user.role, to: role } }],
        })),
      refs: { subjectUserId: id, from: user.role, to: role },
      // Cut short in between, nobody holds a key that his role must not have, or one that nobody knows he had.
      begin(register) {
        if (gains) changeUser(register, id, { role });
        if (loses) noteRotationDue(register, { register: false, content: true }, context.now());
      },
      takeBack(register) {
        if (gains) changeUser(register, id, { role: user.role });
      },
      apply() {
        if (gains) setSlotContent(vault, { userId: id, publicKey: user.public_key }, vault.keys.content);
        if (loses) setSlotContent(vault, { userId: id, publicKey: user.public_key }, null);
        return { output: { awaitsContent: holdsContentKey(role) && !held && !gains, rotationDue: loses } };
      },
      finish(register) {
        changeUser(register, id, { role });
        noteApprovers(register);
        noteHeader(register, vault);
      },
    };
  },

  grantContent(context, { id }) {
    const { heldVault: vault } = context;
    const user = requireUser(context.register, id);
    const slot = readSlots(vault).find((each) => each.userId === id);
    if (!vault.keys.content) throw new Problem('content.keyMissing');
    if (!holdsContentKey(user.role) || slot?.content) throw new Problem('users.contentNotAllowed');
    return {
      refs: { subjectUserId: id },
      apply() {
        setSlotContent(vault, { userId: id, publicKey: user.public_key }, vault.keys.content);
        return { output: { granted: true as const } };
      },
      finish: (register) => noteHeader(register, vault),
    };
  },

  remove(context, { id }) {
    const { heldVault: vault, session } = context;
    const user = requireOther(context, id);
    refuseWithoutApprover(context, user, false);
    return {
      refs: { subjectUserId: id },
      begin: (register) =>
        noteRotationDue(register, { register: true, content: holdsContentKey(user.role) }, context.now()),
      apply() {
        removeUserSlot(vault, id);
        return { output: { removed: true as const } };
      },
      finish(register) {
        const removal = { removed_at: context.now(), removed_by: session.userId, public_key: null };
        changeUser(register, id, { state: 'removed', ...removal });
        noteHeader(register, vault);
      },
    };
  },

  resetSlot(context, { id, recoveryCode }) {
    const { heldVault: vault, session } = context;
    const user = requireOther(context, id);
    let publicKey = '';
    return {
      ...needApprover(context, {
        role: user.role,
        input: { id },
        effects: [{ code: 'accountReset', values: { displayName: user.display_name, role: user.role } }],
      }),
      refs: { subjectUserId: id },
      async apply() {
        if (recoveryCode === undefined) throw new Problem('users.recoveryCodeNeeded');
        const keys = await openRecoveryKeys(vault, recoveryCode, () => context.now());
        // While nobody could say yet which key the content has, it is handed out by someone who can.
        const isDecided = !keys.next?.content;
        const contentKey = holdsContentKey(user.role) && isDecided ? keys.content : null;
        const invitationCode = createRecoveryCode();
        const slot = await prepareUserSlot(
          vault,
          { userId: id, user: user.name },
          { passphrase: invitationCode, keyFile: null },
          contentKey,
        );
        slot.store();
        ({ publicKey } = slot);
        return { output: { id, invitationCode, awaitsContent: holdsContentKey(user.role) && !contentKey } };
      },
      finish(register) {
        const reset = { reset_at: context.now(), reset_by: session.userId, public_key: publicKey };
        changeUser(register, id, { state: 'invited', ...reset });
        noteHeader(register, vault);
      },
    };
  },
};

/** @throws Problem users.notYourself, users.unknown, users.removed */
function requireOther(context: Context, id: string): UserRow {
  const user = requireUser(context.register, id);
  if (id === context.session.userId) throw new Problem('users.notYourself');
  return user;
}

/** @throws Problem users.lastApprover */
function refuseWithoutApprover(context: Context, user: UserRow, staysApprover: boolean): void {
  if (staysApprover || !mayApprove(user.role)) return;
  const others = listApprovers(context.register).filter(({ id, state }) => id !== user.id && state === 'active');
  if (others.length === 0) throw new Problem('users.lastApprover');
}

function toInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
