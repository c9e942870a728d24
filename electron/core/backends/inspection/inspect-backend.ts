import { v7 as uuidv7 } from 'uuid';
import type { BackendFact } from '../../../../shared/contract/backend-facts.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { JobPlan } from '../../handlers.ts';
import { inRegister, type RegisterWriter } from '../../vault/index.ts';
import { readEnabledBackend, type BackendRow } from '../backend-row.ts';
import { connectorOf } from '../added-connectors/connector-of.ts';
import { countAccounts } from '../facts/count-accounts.ts';
import { storeStatement } from '../facts/fact-rows.ts';
import { compareInspection, knownAfter } from './compare.ts';
import { gatherEvidence } from './gather/gather-evidence.ts';
import { readInspections, storeInspection, type InspectionRow } from './inspection-rows.ts';
import { judgeEvidence, type Judgement } from './judge.ts';
import { findPermission, hostOf } from './permissions.ts';

/** @throws Problem backend.unknown, backend.removed, inspection.probesNotPermitted */
export function inspectBackend(
  context: Context,
  { id: backendId, withProbes }: ParsedInputOf<'backends.inspect'>,
): JobPlan<OutputOf<'backends.inspect'>> {
  const row = readEnabledBackend(context.register, backendId);
  const permission = withProbes ? findPermission(context.register, hostOf(context, row)) : undefined;
  if (withProbes && !permission) throw new Problem('inspection.probesNotPermitted');
  const inspectionId = uuidv7();
  let inspection: Omit<InspectionRow, 'checks'>;
  let judgement: Judgement;
  let read: BackendFact[] = [];
  return {
    subjectId: backendId,
    refs: { backendId, permissionId: permission?.id ?? null },
    async run(control) {
      const { evidence, baseUrl, accounts } = await gatherEvidence(context, row, permission?.host ?? null, control);
      judgement = judgeEvidence(evidence);
      read = accounts ? countAccounts(accounts) : [];
      inspection = {
        id: inspectionId,
        backend_id: backendId,
        host: new URL(baseUrl).host,
        permission_id: evidence.probes && permission ? permission.id : null,
        problem: evidence.problem,
        inspected_by: context.session.userId,
        started_at: evidence.at,
        finished_at: context.now(),
      };
      if (baseUrl !== row.base_url) {
        control.store((register) =>
          register.run(inRegister.updateTable('backend').set({ base_url: baseUrl }).where('id', '=', backendId)),
        );
      }
      const found = judgement.findings.map(({ key, check, seenBy = 'usual' }) => ({ key, check, seenBy }));
      const before = knownAfter(readInspections(context.register, backendId));
      const changes = compareInspection({ checks: judgement.checks, findings: found }, before);
      const count = (change: string) => changes.filter((each) => each.change === change).length;
      const { problem } = evidence;
      return { inspectionId, findings: found.length, new: count('new'), gone: count('gone'), problem };
    },
    finish(register) {
      storeInspection(register, inspection, judgement);
      storeRead(register, row, read, { by: inspection.inspected_by, at: inspection.started_at });
    },
    refsWhenDone: (found) => ({ inspectionId, findings: found.findings, new: found.new, gone: found.gone }),
  };
}

/** What the system says itself, each time anew: that it still is so is worth knowing as well. */
function storeRead(
  register: RegisterWriter,
  row: BackendRow,
  facts: readonly BackendFact[],
  { by, at }: { by: string; at: number },
): void {
  const request = connectorOf(register, row.connector).accounts?.list.request;
  const evidence = request ? `${request.method} ${request.path}` : '';
  const statedOn = new Date(at).toISOString().slice(0, 10);
  for (const fact of facts) {
    storeStatement(register, row.id, { fact, isRead: true, evidence, statedOn, reviewOn: null, by, at });
  }
}
