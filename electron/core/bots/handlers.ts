import { v7 as uuidv7 } from 'uuid';
import { Problem } from '../../../shared/errors/problem.ts';
import { readController } from '../controllers/index.ts';
import type { Handlers } from '../handlers.ts';
import { inRegister } from '../vault/index.ts';
import { compareBots } from './observed/compare-bots.ts';
import { observeBots } from './observed/observe-bots.ts';
import { listBots, requireBot } from './register/list-bots.ts';
import { exportSheet } from './sheet/export-sheet.ts';

export const botsHandlers: Handlers<'bots'> = {
  list({ register }, { controllerId }) {
    if (controllerId !== undefined) readController(register, controllerId);
    return { output: { bots: listBots(register, controllerId) } };
  },

  async observe({ register, vault }, { botId }) {
    const ids = botId === undefined ? listBots(register).map((bot) => bot.botId) : [requireBot(register, botId).id];
    return { output: { bots: await observeBots(vault.contentReader, register, ids) } };
  },

  compare: compareBots,

  save(context, { botId, fields }) {
    requireBot(context.register, botId);
    const values = {
      fields: JSON.stringify(fields),
      changed_by: context.session.userId,
      changed_at: context.now(),
    };
    return {
      refs: { botId },
      write(writer) {
        writer.run(
          inRegister
            .insertInto('bot_entry')
            .values({ bot_id: botId, ...values })
            .onConflict((conflict) => conflict.column('bot_id').doUpdateSet(values)),
        );
        return { botId };
      },
    };
  },

  addVersion(context, { botId, version }) {
    requireBot(context.register, botId);
    const id = uuidv7();
    const row = { id, bot_id: botId, since: version.since, fields: JSON.stringify(version) };
    return {
      refs: { botId, versionId: id },
      write(writer) {
        const entered = { entered_by: context.session.userId, entered_at: context.now() };
        writer.run(inRegister.insertInto('bot_version').values({ ...row, ...entered }));
        return { id };
      },
    };
  },

  removeVersion({ register }, { id }) {
    const version = register.get(inRegister.selectFrom('bot_version').select('bot_id').where('id', '=', id));
    if (!version) throw new Problem('bot.versionUnknown');
    return {
      refs: { botId: version.bot_id, versionId: id },
      write(writer) {
        writer.run(inRegister.deleteFrom('bot_version').where('id', '=', id));
        return { removed: true };
      },
    };
  },

  exportSheet,
};
