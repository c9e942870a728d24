import type { SearchSource } from '../../search/index.ts';
import { listBots } from './list-bots.ts';

/** Bots by name. */
export const botSearch: SearchSource = {
  domain: 'bots',
  permission: 'bots.read',
  find({ register }, { fits, limit }) {
    return listBots(register)
      .filter(({ name }) => fits(name))
      .slice(0, limit)
      .map(({ botId, name }) => ({
        id: botId,
        number: null,
        title: name,
        detail: '',
        opens: { what: 'bot', id: botId, botId: null },
      }));
  },
};
