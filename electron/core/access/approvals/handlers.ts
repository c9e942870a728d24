import { v7 as uuidv7 } from 'uuid';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Handlers } from '../../handlers.ts';
import { canonicalJson, openRecoveryKeys, readMeta, writeMeta } from '../../vault/index.ts';
import { listApprovers, listUsers } from '../users/user-rows.ts';
import {
  approvalLifetimeMs,
  changeApproval,
  fingerprintOf,
  insertApproval,
  isExpired,
  listApprovalRows,
  readMode,
  requireApproval,
} from './approval-rows.ts';
import { isBehindRequest, requireApprover, requireOtherRequester, signInBeside } from './second-person.ts';
import { summariseApproval } from './summarise-approval.ts';

/** Four eyes: what cannot be undone, and what makes people powerful, is agreed to by a second person who sees it. */
export const approvalsHandlers: Handlers<'approvals'> = {
  settings: ({ register }) => ({
    output: {
      mode: readMode(register),
      approvers: listApprovers(register)
        .filter(({ state }) => state === 'active')
        .map(({ id, name, display_name: displayName }) => ({ id, name, displayName })),
      modeNeedsRecoveryCode: readMeta(register, 'had_second_approver') === 1,
    },
  }),

  async request(context, { procedure, input, note }) {
    const { approval } = await context.prepare(procedure, input);
    if (!approval) throw new Problem('approval.notNeeded');
    const id = uuidv7();
    const now = context.now();
    return {
      reason: { purpose: 'approval', note },
      refs: { approvalId: id, requested: procedure },
      write(register) {
        insertApproval(register, {
          id,
          procedure,
          kind: approval.kind,
          input: canonicalJson(approval.input),
          effects: JSON.stringify(approval.effects),
          fingerprint: fingerprintOf(procedure, approval),
          note,
          requested_by: context.session.userId,
          requested_at: now,
          expires_at: now + approvalLifetimeMs,
          state: 'open',
          decided_by: null,
          decided_at: null,
          decision_note: null,
          used_at: null,
        });
        return { id, effects: approval.effects };
      },
    };
  },

  list(context, { state, limit }) {
    const users = new Map(listUsers(context.register).map((user) => [user.id, user]));
    const { userId } = context.session;
    const all = listApprovalRows(context.register).map((row) => ({
      ...summariseApproval(row, users, context.session, context.now()),
      ...(isBehindRequest(context.register, row, userId) && { isMineToDecide: false }),
    }));
    const wanted = state ? all.filter((approval) => approval.state === state) : all;
    return { output: { approvals: wanted.slice(0, limit) } };
  },

  async decide(context, { id, decision, note, as }) {
    const row = requireApproval(context.register, id);
    const { heldVault: vault, session } = context;
    const userId = as ? await signInBeside(vault, as, () => context.now()) : session.userId;
    requireApprover(vault, userId);
    requireOtherRequester(vault.register, row, userId);
    if (row.state !== 'open' || isExpired(row, context.now())) throw new Problem('approval.notOpen');
    const state = decision === 'approve' ? ('approved' as const) : ('declined' as const);
    return {
      userId,
      reason: { purpose: 'approval', note },
      refs: { approvalId: id, decision, isBeside: as !== undefined, besideUserId: as ? session.userId : null },
      write(register) {
        changeApproval(register, id, { state, decided_by: userId, decided_at: context.now(), decision_note: note });
        return { state };
      },
    };
  },

  withdraw(context, { id }) {
    const row = requireApproval(context.register, id);
    if (row.requested_by !== context.session.userId) throw new Problem('permission.denied');
    if (row.state !== 'open' && row.state !== 'approved') throw new Problem('approval.notOpen');
    return {
      refs: { approvalId: id },
      write(register) {
        changeApproval(register, id, { state: 'withdrawn' });
        return { withdrawn: true as const };
      },
    };
  },

  async setMode(context, { mode, recoveryCode }) {
    const { register, heldVault: vault } = context;
    if (mode === 'onePerson') {
      if (listApprovers(register).length > 1) throw new Problem('approval.modeRefused');
      if (readMeta(register, 'had_second_approver') === 1) {
        if (recoveryCode === undefined) throw new Problem('approval.recoveryCodeNeeded');
        await openRecoveryKeys(vault, recoveryCode, () => context.now());
      }
    }
    return {
      refs: { mode },
      write(writer) {
        writeMeta(writer, 'approval_mode', mode);
        return { mode };
      },
    };
  },
};
