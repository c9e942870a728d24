import { sql } from 'kysely';
import type { SearchSource } from '../../../search/index.ts';
import { inRegister } from '../../../vault/index.ts';

/** Incidents and drills by number, title and what is written about them, the newest first. */
export const incidentSearch: SearchSource = {
  domain: 'incidents',
  permission: 'incidents.read',
  find({ register }, { fits, limit }) {
    return register
      .all(
        inRegister
          .selectFrom('incident')
          .select([
            'id',
            'number',
            'drill_speed as speed',
            sql<string>`facts ->> '$.title'`.as('title'),
            sql<string>`coalesce(facts ->> '$.description', '')`.as('description'),
          ])
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc'),
      )
      .filter(({ number, title, description }) => fits(`${number} ${title}\n${description}`))
      .slice(0, limit)
      .map(({ id, number, title, speed }) => ({
        id,
        number,
        title,
        detail: '',
        opens: { what: speed === null ? ('incident' as const) : ('drill' as const), id, botId: null },
      }));
  },
};
