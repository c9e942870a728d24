import { sql } from 'kysely';
import type { SearchSource } from '../search/index.ts';
import { inRegister } from '../vault/index.ts';

/** Processors by number, name and what they do with the data. */
export const processorSearch: SearchSource = {
  domain: 'processors',
  permission: 'processors.read',
  find({ register }, { fits, limit }) {
    return register
      .all(
        inRegister
          .selectFrom('processor')
          .select([
            'id',
            'number',
            sql<string>`fields ->> '$.name'`.as('name'),
            sql<string>`coalesce(fields ->> '$.services', '')`.as('services'),
          ])
          .orderBy('number')
          .orderBy('id'),
      )
      .filter(({ number, name, services }) => fits(`${number} ${name} ${services}`))
      .slice(0, limit)
      .map(({ id, number, name, services }) => ({
        id,
        number,
        title: name,
        detail: services,
        opens: { what: 'processor', id, botId: null },
      }));
  },
};
