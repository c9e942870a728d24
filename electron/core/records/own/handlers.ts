import { chooseController } from '../../controllers/index.ts';
import type { Handlers } from '../../handlers.ts';
import { describeOwnRecord } from './describe-own-record.ts';
import { readOwnSettings } from './read-own-settings.ts';

export const ownHandlers: Pick<Handlers<'records'>, 'ownRecord'> = {
  ownRecord(context, { controllerId, language }) {
    const controller = chooseController(context.register, controllerId);
    return { output: { fields: describeOwnRecord(readOwnSettings(context, controller), language) } };
  },
};
