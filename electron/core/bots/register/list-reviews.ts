import type { RegisterReader } from '../../vault/index.ts';
import { inRegister } from '../../vault/index.ts';
import { readEntry } from './list-bots.ts';

export interface BotReview {
  id: string;
  controllerId: string;
  on: string;
  title: { de: string; en: string };
}

/** When what is declared about bots is to be looked at again. */
export function listBotReviews(register: RegisterReader): BotReview[] {
  const rows = register.all(
    inRegister
      .selectFrom('bot_entry as e')
      .innerJoin('bot', 'bot.id', 'e.bot_id')
      .innerJoin('backend as b', 'b.id', 'bot.backend_id')
      .select(['bot.id', 'bot.name', 'b.controller_id as controllerId'])
      .where('b.state', '=', 'active'),
  );
  return rows.flatMap(({ id, name, controllerId }) => {
    const { reviewOn } = readEntry(register, id);
    const title = { de: `Überprüfung des Bots: ${name}`, en: `Review of the bot: ${name}` };
    return reviewOn === null ? [] : [{ id, controllerId, on: reviewOn, title }];
  });
}
