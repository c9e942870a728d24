import type { Context } from '../../context.ts';
import type { Difference } from '../../findings/index.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { listInForce } from '../register/record-rows.ts';
import { findDrift } from './find-drift.ts';

/** All that differs now between the records in force and what is there. */
export async function listDrift(context: Context): Promise<Difference[]> {
  const evidence = await readEvidence(context);
  const records = listInForce(context.register);
  const now = context.now();
  const ofBots = evidence.flatMap((each) =>
    findDrift(
      records
        .filter(({ fields }) => fields.botIds.includes(each.botId))
        .map(({ row: { number }, fields }) => ({ number, fields })),
      each,
      now,
    ),
  );
  const connected = new Set(evidence.map(({ botId }) => botId));
  const withoutBot = records
    .filter(({ fields }) => !fields.botIds.some((botId) => connected.has(botId)))
    .map(({ row, fields }): Difference => ({
      botId: null,
      outcome: 'recordWithoutBot',
      aspect: `recordWithoutBot ${row.id}`,
      severity: 'low',
      evidence: [],
      details: { record: row.number, recordId: row.id, bots: fields.botIds.length },
    }));
  return [...ofBots, ...withoutBot];
}
