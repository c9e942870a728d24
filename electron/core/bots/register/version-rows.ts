import { modelVersionFields, type ModelVersionFields } from '../../../../shared/contract/bots.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';

export interface StoredVersion {
  id: string;
  botId: string;
  fields: ModelVersionFields;
}

/** Newest first. */
export function listVersions(register: RegisterReader): StoredVersion[] {
  return register
    .all(inRegister.selectFrom('bot_version').selectAll().orderBy('since', 'desc').orderBy('id', 'desc'))
    .map(({ id, bot_id: botId, fields }) => ({ id, botId, fields: modelVersionFields.parse(JSON.parse(fields)) }));
}
