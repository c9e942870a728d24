import type { BotFields } from '../../../../shared/contract/bots.ts';
import type { Controller } from '../../../../shared/contract/controllers.ts';
import { recordFields, type RecordFields } from '../../../../shared/contract/records/fields.ts';
import { readController } from '../../controllers/index.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { readEntry, requireBot } from '../register/list-bots.ts';

/** What a sheet says of a bot: as it is entered, and as the record in force says. */
export interface SheetFacts {
  bot: string;
  controller: Controller;
  entry: BotFields;
  /** Null: no record in force names the bot. */
  record: RecordFields | null;
}

/** @throws Problem bot.unknown */
export function readSheet(register: RegisterReader, botId: string): SheetFacts {
  const { name, backendId } = requireBot(register, botId);
  const backend = register.get(inRegister.selectFrom('backend').select('controller_id').where('id', '=', backendId));
  return {
    bot: name,
    controller: readController(register, backend!.controller_id),
    entry: readEntry(register, botId),
    record: readRecordInForce(register, botId),
  };
}

/** The one released last, where several name the bot. Drafts are nobody's word yet. */
function readRecordInForce(register: RegisterReader, botId: string): RecordFields | null {
  const revisions = register.all(
    inRegister
      .selectFrom('record_revision as v')
      .innerJoin('processing_record as r', 'r.id', 'v.record_id')
      .select(['r.id', 'v.fields'])
      .where('r.retired_at', 'is', null)
      .orderBy('v.released_at', 'desc')
      .orderBy('v.revision', 'desc'),
  );
  const seen = new Set<string>();
  for (const { id, fields } of revisions) {
    if (seen.has(id)) continue;
    seen.add(id);
    const record = recordFields.parse(JSON.parse(fields));
    if (record.role === 'controller' && record.botIds.includes(botId)) return record;
  }
  return null;
}
