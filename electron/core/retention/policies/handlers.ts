import type { policyProcedures } from '../../../../shared/contract/retention/policies.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readUserNames } from '../../access/index.ts';
import { findAgreement } from '../../audit/index.ts';
import type { Handlers } from '../../handlers.ts';
import { inRegister, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';
import { describePolicy } from './describe-policy.ts';
import { listPolicies, requirePolicy, type StoredPolicy } from './policy-rows.ts';
import { putIntoForce, savePolicy, withoutSchedule } from './save-policy.ts';

export const policyHandlers: Pick<Handlers<'retention'>, keyof typeof policyProcedures> = {
  'policies.list'(context, { backendId, includeRetired }) {
    const { register } = context;
    const names = readUserNames(register);
    const policies = listPolicies(register)
      .filter(({ row }) => includeRetired || row.state !== 'retired')
      .filter(({ fields }) => backendId === undefined || fields.backendId === backendId)
      .map((policy) => {
        const approvedBy =
          policy.row.activated_at === null
            ? null
            : (findAgreement(register, 'retention.policies.activate', ['policyId', policy.row.id])?.approvedBy ?? null);
        return describePolicy(policy, { names, approvedBy, now: context.now() });
      });
    return { output: { policies } };
  },

  'policies.save': savePolicy,

  'policies.advise'(context, { id, text }) {
    requireDraft(context.register, id);
    const advice = { advice: text, advised_by: context.session.userId, advised_at: context.now() };
    return { refs: { policyId: id }, write: (writer) => change(writer, id, advice) };
  },

  'policies.activate'(context, { id }) {
    const { row, fields } = requireDraft(context.register, id);
    const { name, period, start, purpose } = fields;
    const values = { name, purpose, amount: period.amount, unit: period.unit, start };
    return {
      refs: { policyId: id, replaces: row.replaces },
      approval: { kind: 'deletion', input: { id }, effects: [{ code: 'policyActivated', values }] },
      write(writer) {
        putIntoForce(writer, row, context.now());
        return { id };
      },
    };
  },

  'policies.retire'(context, { id, note }) {
    const { row } = requirePolicy(context.register, id);
    if (row.state !== 'active') throw new Problem('retention.policyNotActive');
    const retired = { state: 'retired' as const, retired_at: context.now(), ...withoutSchedule };
    return {
      refs: { policyId: id },
      reason: { purpose: 'retention', note },
      write: (writer) => change(writer, id, { ...retired, changed_at: context.now() }),
    };
  },

  'policies.removeDraft'(context, { id }) {
    requireDraft(context.register, id);
    return {
      refs: { policyId: id },
      write(writer) {
        writer.run(inRegister.deleteFrom('retention_policy').where('id', '=', id));
        return { removed: true as const };
      },
    };
  },

  'policies.schedule'(context, { id, schedule }) {
    const { row, fields } = requirePolicy(context.register, id);
    if (row.state !== 'active') throw new Problem('retention.policyNotActive');
    if (schedule === null) {
      return { refs: { policyId: id, everyDays: null }, write: (writer) => change(writer, id, withoutSchedule) };
    }
    const { everyDays, upTo } = schedule;
    const values = { name: fields.name, everyDays, upTo };
    const scheduled = { scheduled_by: context.session.userId, scheduled_at: context.now() };
    return {
      refs: { policyId: id, everyDays, upTo },
      approval: { kind: 'deletion', input: { id, schedule }, effects: [{ code: 'policyScheduled', values }] },
      write: (writer) => change(writer, id, { every_days: everyDays, up_to: upTo, ...scheduled }),
    };
  },
};

function requireDraft(register: RegisterReader, id: string): StoredPolicy {
  const policy = requirePolicy(register, id);
  if (policy.row.state !== 'draft') throw new Problem('retention.policyNotDraft');
  return policy;
}

function change(writer: RegisterWriter, id: string, values: Partial<StoredPolicy['row']>): { id: string } {
  writer.run(inRegister.updateTable('retention_policy').set(values).where('id', '=', id));
  return { id };
}
