import type { runProcedures } from '../../../../shared/contract/retention/runs.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readBackendName, requireEnabled } from '../../backends/index.ts';
import { listItems, readNewestPlan, requirePlan } from '../../erasure/index.ts';
import type { Handlers, JobControl } from '../../handlers.ts';
import { inRegister, type RegisterWriter } from '../../vault/index.ts';
import { findDue } from '../due/find-due.ts';
import { listPolicies, requirePolicy } from '../policies/policy-rows.ts';
import { citeSchedule, isCoveredBySchedule } from './agreement.ts';
import { writeRunCertificate } from './certificate.ts';
import { describeEffects, describeRun, listRunPlanIds } from './describe-run.ts';
import { exportRunFile } from './export-run-file.ts';
import { previewPolicy } from './preview.ts';
import type { Surroundings } from '../surroundings.ts';
import { recordResidual } from './residuals.ts';
import { runPolicy } from './run-policy.ts';
import { isUnderWay } from './run-state.ts';

export function makeRunHandlers({
  findOfOpenIncidents,
}: Pick<Surroundings, 'findOfOpenIncidents'>): Pick<Handlers<'retention'>, keyof typeof runProcedures> {
  return {
    preview: async (context, { policyId }) => ({
      output: await previewPolicy(context, policyId, await findOfOpenIncidents(context)),
    }),

    async run(context, { policyId }) {
      const { register, vault } = context;
      const policy = requirePolicy(register, policyId);
      if (policy.row.state !== 'active') throw new Problem('retention.policyNotActive');
      const { backendId, name } = policy.fields;
      requireEnabled(register, backendId);
      const begun = await readNewestPlan(vault.contentReader, policyId);
      const now = context.now();
      const job = {
        // One deletion at a system at once, and no sync beside it.
        subjectId: backendId,
        run: (control: JobControl) => runPolicy(context, policyId, control),
        finish(writer: RegisterWriter) {
          const ran = { last_run_at: context.now() };
          writer.run(inRegister.updateTable('retention_policy').set(ran).where('id', '=', policyId));
        },
        refsWhenDone: ({ counts, problems, isFinished }: OutputOf<'retention.run'>) => ({
          ...counts,
          problems: problems.length,
          isFinished,
        }),
      };
      // What was begun on somebody's word goes on with it, and with nothing else than what he agreed to.
      if (begun && isUnderWay(begun)) return { ...job, refs: { policyId, planId: begun.id } };
      const { due } = await findDue(context, vault.contentReader, policy, now);
      const refs = { policyId, conversations: due.length };
      if (isCoveredBySchedule(policy, due.length, now)) {
        return { ...job, refs: { ...refs, ...citeSchedule(register, policyId) } };
      }
      const effects = describeEffects({ name, system: readBackendName(register, backendId) }, due);
      return { ...job, refs, approval: { kind: 'deletion' as const, input: { policyId }, effects } };
    },

    async runs(context, { policyId, limit }) {
      const { register } = context;
      const content = context.vault.contentReader;
      const policyIds = policyId === undefined ? listPolicies(register).map(({ row }) => row.id) : [policyId];
      const planIds = await listRunPlanIds(content, policyIds, limit);
      const runs = await Promise.all(
        planIds.map(async (id) => describeRun(content, register, await requirePlan(content, id))),
      );
      return { output: { runs } };
    },

    async runItems(context, input) {
      const content = context.vault.contentReader;
      const { subjectId } = await requirePlan(content, input.planId);
      requirePolicy(context.register, subjectId);
      return { output: await listItems(content, input) };
    },

    recordResidual,
    certificate: (context, input) => writeRunCertificate(context, input),
    exportErasureFile: exportRunFile,
  };
}
