import type { driftProcedures } from '../../../../shared/contract/records/drift.ts';
import type { Handlers } from '../../handlers.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { listInForce } from '../register/record-rows.ts';
import { compareRecords } from './compare-records.ts';
import { describeEvidence } from './describe-evidence.ts';

export const driftHandlers: Pick<Handlers<'records'>, keyof typeof driftProcedures> = {
  compare: compareRecords,

  async evidence(context, { botId }) {
    const records = listInForce(context.register);
    const now = context.now();
    const bots = (await readEvidence(context, botId)).map((evidence) => describeEvidence(evidence, records, now));
    return { output: { bots } };
  },
};
