import { sql } from 'kysely';
import { rawQuery } from '../../../transcripts/index.ts';
import { inRegister } from '../../../vault/index.ts';
import { count, type Figure, type Scope } from './scope.ts';

/** What was certified in the year: erasures of cases, and runs of retention policies. */
export function countCertificates({ register, controllerId, year }: Scope): { cases: Figure[]; runs: Figure[] } {
  const certified = register
    .all(
      inRegister
        .selectFrom('erasure_certificate')
        .select('request_id')
        .where('created_at', '>=', year.from)
        .where('created_at', '<', year.to),
    )
    .map((row) => row.request_id);
  const cases = new Set(
    register
      .all(inRegister.selectFrom('request').select('id').where('controller_id', '=', controllerId))
      .map(({ id }) => id),
  );
  const policies = new Set(listPolicyIds({ register, controllerId }));
  return {
    cases: [
      count(
        'certified',
        certified.filter((id) => cases.has(id)),
      ),
    ],
    runs: [
      count(
        'certified',
        certified.filter((id) => policies.has(id)),
      ),
    ],
  };
}

/** Runs of retention policies that began in the year, and the conversations that went with them. */
export async function countRuns({ register, content, controllerId, year }: Scope): Promise<Figure[]> {
  if (!content) return [];
  const policies = JSON.stringify(listPolicyIds({ register, controllerId }));
  const row = await content.get(
    rawQuery(sql<{ runs: number; conversations: number }>`
      WITH run AS (SELECT id FROM erasure_plan WHERE request_id IN (SELECT value FROM json_each(${policies}))
        AND state IN ('partial', 'verified', 'running')
        AND created_at >= ${BigInt(year.from)} AND created_at < ${BigInt(year.to)})
      SELECT (SELECT count(*) FROM run) AS runs, (SELECT count(*) FROM erasure_item WHERE plan_id IN (SELECT id FROM run)
        AND resource = 'conversation' AND state IN ('gone', 'doneByHand')) AS conversations`),
  );
  return [
    { key: 'runs', value: row?.runs ?? 0 },
    { key: 'conversationsDeleted', value: row?.conversations ?? 0 },
  ];
}

function listPolicyIds({ register, controllerId }: Pick<Scope, 'register' | 'controllerId'>): string[] {
  return register
    .all(
      inRegister
        .selectFrom('retention_policy as p')
        .innerJoin('backend as b', 'b.id', 'p.backend_id')
        .select('p.id')
        .where('b.controller_id', '=', controllerId),
    )
    .map(({ id }) => id);
}
