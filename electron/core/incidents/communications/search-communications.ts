import { sql } from 'kysely';
import type { FoundThing } from '../../../../shared/contract/search.ts';
import type { Context } from '../../context.ts';
import type { SearchSource, Wanted } from '../../search/index.ts';
import { rawQuery } from '../../transcripts/index.ts';
import { inRegister } from '../../vault/index.ts';
import { wordsOf } from '../case-file/words.ts';

interface Words {
  id: string;
  subject: string;
  body: string;
}

/** Communications to the persons by what they say, the newest first. */
export const communicationSearch: SearchSource = {
  domain: 'letters',
  permission: 'incidents.read',
  find: findCommunications,
};

async function findCommunications({ register, vault }: Context, wanted: Wanted): Promise<FoundThing[]> {
  const { name } = wordsOf(wanted.language, 'UTC');
  const written = await vault.contentReader.all(
    rawQuery(sql<Words>`SELECT communication_id AS id, subject, body FROM incident_communication_text`),
  );
  const subjects = new Map(
    written.filter(({ subject, body }) => wanted.fits(`${subject}\n${body}`)).map(({ id, subject }) => [id, subject]),
  );
  if (subjects.size === 0) return [];
  return register
    .all(
      inRegister
        .selectFrom('incident_communication as c')
        .innerJoin('incident as i', 'i.id', 'c.incident_id')
        .select(['c.id', 'c.kind', 'i.id as incidentId', 'i.number', 'i.drill_speed as speed'])
        .orderBy('c.created_at', 'desc')
        .orderBy('c.id', 'desc'),
    )
    .filter(({ id }) => subjects.has(id))
    .slice(0, wanted.limit)
    .map(({ id, kind, incidentId, number, speed }) => ({
      id,
      number,
      title: subjects.get(id) ?? '',
      detail: name('communicationKind', kind),
      opens: { what: speed === null ? 'incident' : 'drill', id: incidentId, botId: null },
    }));
}
