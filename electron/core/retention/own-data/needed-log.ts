import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { findInterrupted } from '../../jobs/index.ts';
import { rawQuery } from '../../transcripts/index.ts';

/**
 * Since when something open needs the log: a case, an incident, a legal hold in force, a change or a job that was begun
 * and not ended. Epoch milliseconds; null where nothing does.
 */
export function findNeededSince(context: Context): number | null {
  const { register } = context;
  const jobs = findInterrupted(context).map(({ resumes }) => String(resumes['resumes']));
  const since = sql<{ at: number | null }>`SELECT min(at) AS at FROM (
    SELECT created_at AS at FROM request WHERE state = 'open'
    UNION ALL SELECT created_at FROM incident WHERE state = 'open'
    UNION ALL SELECT created_at FROM legal_hold WHERE released_at IS NULL
    UNION ALL SELECT started_at FROM job
      WHERE state = 'running' OR id IN (SELECT value FROM json_each(${JSON.stringify(jobs)}))
    UNION ALL SELECT e.at FROM pending_operation AS o JOIN audit_entry AS e ON e.seq = o.begun_seq)`;
  return register.get(rawQuery(since))?.at ?? null;
}
