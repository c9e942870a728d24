import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { recordFields } from '../../../../shared/contract/records/fields.ts';
import { listCurrentNotices, readProfiles, requireBots } from '../../checks/index.ts';
import type { Context } from '../../context.ts';
import { inRegister } from '../../vault/index.ts';
import { requireEntry } from '../catalogue/read-catalogue.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { readProcessors } from '../evidence/read-processors.ts';
import { addCatalogue, addNotices, addProfile } from './add-declared.ts';
import { addData, addPeriods, addSystem } from './add-evidence.ts';
import { Draft } from './draft.ts';

/** @throws Problem bot.unknown, record.entryUnknown */
export async function proposeRecord(
  context: Context,
  { botId, entry, language }: ParsedInputOf<'records.propose'>,
): Promise<OutputOf<'records.propose'>> {
  const { register } = context;
  requireBots(register, [botId]);
  const bot = register.get(
    inRegister.selectFrom('bot').select(['name', 'backend_id as backendId']).where('id', '=', botId),
  )!;
  const start = entry === undefined ? null : requireEntry(entry, language).fields;
  const draft = new Draft(start ?? recordFields.parse({ name: bot.name }));
  if (start) addCatalogue(draft);
  else draft.say('name', 'backend');
  draft.set('botIds', [botId], 'backend');
  const profile = readProfiles(register).get(botId);
  if (profile) addProfile(draft, profile);
  const [evidence] = await readEvidence(context, botId);
  // A system that was removed is not asked about any more.
  if (evidence) {
    addSystem(draft, evidence, readProcessors(register, bot.backendId));
    addData(draft, evidence);
    addPeriods(draft, evidence, profile?.retentionDays ?? null);
  }
  addNotices(draft, listCurrentNotices(register, botId, context.now()));
  return { fields: draft.fields, origins: draft.origins };
}
