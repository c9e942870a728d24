import { sql } from 'kysely';
import type { SearchSource } from '../../search/index.ts';
import { inRegister } from '../../vault/index.ts';

/** Records by number, name, department and purposes: of what is in force, or else of the draft. */
export const recordSearch: SearchSource = {
  domain: 'records',
  permission: 'records.read',
  find({ register }, { fits, limit }) {
    return register
      .all(
        inRegister
          .with('stated', (of) =>
            of.selectFrom('processing_record as r').select([
              'r.id',
              'r.number',
              sql<string>`coalesce((SELECT v.fields FROM record_revision AS v WHERE v.record_id = r.id
                  ORDER BY v.revision DESC LIMIT 1), r.draft)`.as('fields'),
            ]),
          )
          .selectFrom('stated')
          .select([
            'id',
            'number',
            sql<string>`fields ->> '$.name'`.as('name'),
            sql<string>`coalesce(fields ->> '$.businessFunction', '')`.as('department'),
            sql<string>`coalesce((SELECT group_concat(p.value ->> '$.name', ' ')
              FROM json_each(fields, '$.purposes') AS p), '')`.as('purposes'),
          ])
          .orderBy('number')
          .orderBy('id'),
      )
      .filter(({ number, name, department, purposes }) => fits(`${number} ${name} ${department} ${purposes}`))
      .slice(0, limit)
      .map(({ id, number, name, department }) => ({
        id,
        number,
        title: name,
        detail: department,
        opens: { what: 'record', id, botId: null },
      }));
  },
};
