import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { recordFields } from '../../../../shared/contract/records/fields.ts';
import { localDay } from '../../../../shared/rules/local-day.ts';
import { nameModels, readEntry } from '../../bots/index.ts';
import { listCurrentNotices, readProfiles, requireBots } from '../../checks/index.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import { inRegister } from '../../vault/index.ts';
import { requireEntry } from '../catalogue/read-catalogue.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { readProcessors } from '../evidence/read-processors.ts';
import { addCatalogue, addEntry, addNotices, addOrganisation, addProfile } from './add-declared.ts';
import { addData, addLocation, addModels, addPeriods, addSystem } from './add-evidence.ts';
import { Draft } from './draft.ts';

/** @throws Problem bot.unknown, record.entryUnknown */
export async function proposeRecord(
  context: Context,
  { botId, entry, language }: ParsedInputOf<'records.propose'>,
): Promise<OutputOf<'records.propose'>> {
  const { register } = context;
  requireBots(register, [botId]);
  const bot = register.get(
    inRegister
      .selectFrom('bot')
      .innerJoin('backend as b', 'b.id', 'bot.backend_id')
      .select(['bot.name', 'b.id as backendId', 'b.controller_id as controllerId'])
      .where('bot.id', '=', botId),
  )!;
  const start = entry === undefined ? null : requireEntry(entry, language).fields;
  const draft = new Draft(start ?? recordFields.parse({ name: bot.name }));
  if (start) addCatalogue(draft);
  else draft.say('name', 'backend');
  draft.set('botIds', [botId], 'backend');
  const controller = readController(register, bot.controllerId);
  addOrganisation(draft, controller);
  const profile = readProfiles(register).get(botId);
  if (profile) addProfile(draft, profile);
  addEntry(draft, readEntry(register, botId));
  const [evidence] = await readEvidence(context, botId);
  // A system that was removed is not asked about any more.
  if (evidence) {
    const processors = readProcessors(register, bot.backendId);
    addSystem(draft, evidence, processors);
    const today = localDay(new Date(context.now()).toISOString(), controller.zone);
    addModels(draft, await nameModels(context.vault.contentReader, register, { botId, today }));
    addLocation(draft, processors, language);
    addData(draft, evidence);
    addPeriods(draft, evidence, profile?.retentionDays ?? null);
  }
  addNotices(draft, listCurrentNotices(register, botId, context.now()));
  return { fields: draft.fields, origins: draft.origins };
}
