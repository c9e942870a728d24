import type { DueDate } from '../../due-date.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { readEntry } from './list-bots.ts';

/** When what is declared about bots is to be looked at again. */
export function listBotReviews(register: RegisterReader): DueDate[] {
  const rows = register.all(
    inRegister
      .selectFrom('bot_entry as e')
      .innerJoin('bot', 'bot.id', 'e.bot_id')
      .innerJoin('backend as b', 'b.id', 'bot.backend_id')
      .select(['bot.id', 'bot.name', 'b.controller_id as controllerId'])
      .where('b.state', '=', 'active'),
  );
  return rows.flatMap(({ id, name, controllerId }): DueDate[] => {
    const { reviewOn, owner } = readEntry(register, id);
    return reviewOn === null ? [] : [{ id, controllerId, kind: 'reviewOfBot', name, owner, on: reviewOn }];
  });
}
