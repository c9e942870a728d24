import { botProfile, type BotProfile } from '../../../shared/contract/checks.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { inRegister, type RegisterReader, type RegisterWriter } from '../vault/index.ts';

/** What bots are declared to do. One that is not here was never declared. */
export function readProfiles(register: RegisterReader): Map<string, BotProfile> {
  const rows = register.all(inRegister.selectFrom('bot_profile').select(['bot_id', 'profile']));
  return new Map(rows.map(({ bot_id: botId, profile }) => [botId, botProfile.parse(JSON.parse(profile))]));
}

export function listBots(register: RegisterReader): OutputOf<'checks.bots'>['bots'] {
  const profiles = readProfiles(register);
  const bots = register.all(inRegister.selectFrom('bot').select('id').orderBy('name').orderBy('id'));
  return bots.map(({ id: botId }) => ({
    botId,
    isDeclared: profiles.has(botId),
    profile: profiles.get(botId) ?? botProfile.parse({}),
  }));
}

export function storeProfile(
  register: RegisterWriter,
  botId: string,
  profile: BotProfile,
  declared: { by: string; at: number },
): void {
  const columns = { profile: JSON.stringify(profile), declared_by: declared.by, declared_at: declared.at };
  register.run(
    inRegister
      .insertInto('bot_profile')
      .values({ bot_id: botId, ...columns })
      .onConflict((conflict) => conflict.column('bot_id').doUpdateSet(columns)),
  );
}

/** What a record of processing in force says of a bot. The data the bot needs is declared beside it and stays. */
export function storeDeclaredByRecord(
  register: RegisterWriter,
  botId: string,
  profile: Omit<BotProfile, 'neededData'>,
  declared: { by: string; at: number },
): void {
  const neededData = readProfiles(register).get(botId)?.neededData ?? null;
  storeProfile(register, botId, { ...profile, neededData }, declared);
}
