import { sql } from 'kysely';
import type { SearchSource } from '../../search/index.ts';
import { inRegister } from '../../vault/index.ts';

/** Impact assessments by number, name, what is assessed and what for. */
export const dpiaSearch: SearchSource = {
  domain: 'dpias',
  permission: 'records.read',
  find({ register }, { fits, limit }) {
    return register
      .all(
        inRegister
          .selectFrom('dpia')
          .select([
            'id',
            'number',
            sql<string>`fields ->> '$.name'`.as('name'),
            sql<string>`coalesce(fields ->> '$.description', '')`.as('description'),
            sql<string>`coalesce(fields ->> '$.purposes', '')`.as('purposes'),
          ])
          .orderBy('number')
          .orderBy('id'),
      )
      .filter(({ number, name, description, purposes }) => fits(`${number} ${name}\n${description}\n${purposes}`))
      .slice(0, limit)
      .map(({ id, number, name }) => ({
        id,
        number,
        title: name,
        detail: '',
        opens: { what: 'dpia', id, botId: null },
      }));
  },
};
