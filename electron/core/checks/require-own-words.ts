import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { botProfile, type BotProfile } from '../../../shared/contract/checks.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';
import { readProfiles } from './stored-bots.ts';

/**
 * Of a bot whose record of processing is in force only the data it needs is declared here: the rest the record says.
 * @throws Problem record.inForce
 */
export function requireOwnWords(register: RegisterReader, botId: string, profile: BotProfile): void {
  if (!hasRecordInForce(register, botId)) return;
  const stored = readProfiles(register).get(botId) ?? botProfile.parse({});
  if (!isDeepStrictEqual({ ...stored, neededData: null }, { ...profile, neededData: null }))
    throw new Problem('record.inForce');
}

function hasRecordInForce(register: RegisterReader, botId: string): boolean {
  const newest = sql`(SELECT max(n.revision) FROM record_revision AS n WHERE n.record_id = v.record_id)`;
  const bots = sql`(SELECT value FROM json_each(v.fields, '$.botIds'))`;
  return (
    register.get(
      inRegister
        .selectFrom('record_revision as v')
        .innerJoin('processing_record as r', 'r.id', 'v.record_id')
        .select('r.id')
        .where('r.retired_at', 'is', null)
        .where(sql<boolean>`v.revision = ${newest}`)
        .where(sql<boolean>`${botId} IN ${bots}`),
    ) !== undefined
  );
}
