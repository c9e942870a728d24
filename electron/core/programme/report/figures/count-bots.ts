import { modelVersionFields, type ModelVersionFields } from '../../../../../shared/contract/bots.ts';
import { inRegister, type RegisterReader } from '../../../vault/index.ts';
import { isDayOf } from '../year.ts';
import { count, type Figure, type Scope } from './scope.ts';

/** Bots in the register, and what was changed about their models, prompts and indexes in the year. */
export function countBots(scope: Scope): Figure[] {
  const bots = new Set(listBotIds(scope.register, scope.controllerId));
  const entered = scope.register
    .all(inRegister.selectFrom('bot_entry').select('bot_id'))
    .filter((row) => bots.has(row.bot_id));
  const changes = readChanges(scope);
  const models = new Set(changes.map(({ version }) => JSON.stringify([version.provider, version.model])));
  return [
    { key: 'bots', value: bots.size },
    count('entered', entered),
    count('changes', changes),
    { key: 'models', value: models.size },
  ];
}

/** Versions that came into use in the year, by bot and day. */
export function readChanges({ register, controllerId, year }: Scope): { bot: string; version: ModelVersionFields }[] {
  return register
    .all(
      inRegister
        .selectFrom('bot_version as v')
        .innerJoin('bot', 'bot.id', 'v.bot_id')
        .innerJoin('backend as b', 'b.id', 'bot.backend_id')
        .select(['bot.name', 'v.fields', 'v.since'])
        .where('b.controller_id', '=', controllerId)
        .orderBy('bot.name')
        .orderBy('v.since')
        .orderBy('v.id'),
    )
    .filter(({ since }) => isDayOf(year, since))
    .map(({ name, fields }) => ({ bot: name, version: modelVersionFields.parse(JSON.parse(fields)) }));
}

export function listBotIds(register: RegisterReader, controllerId: string): string[] {
  return register
    .all(
      inRegister
        .selectFrom('bot')
        .innerJoin('backend as b', 'b.id', 'bot.backend_id')
        .select('bot.id')
        .where('b.controller_id', '=', controllerId),
    )
    .map(({ id }) => id);
}
