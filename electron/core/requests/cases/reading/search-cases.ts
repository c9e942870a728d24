import { sql } from 'kysely';
import type { Right } from '../../../../../shared/contract/rights.ts';
import type { FoundThing } from '../../../../../shared/contract/search.ts';
import type { Context } from '../../../context.ts';
import type { SearchSource, Wanted } from '../../../search/index.ts';
import { rawQuery } from '../../../transcripts/index.ts';
import { inRegister } from '../../../vault/index.ts';
import { wordsOf } from '../../case-file/words.ts';
import { searchContents } from './read-contents.ts';

/** Cases by what their rows show: the number, the right, the person and how he is known. */
export const caseSearch: SearchSource = { domain: 'requests', permission: 'requests.read', find: findCases };

async function findCases({ register, vault }: Context, wanted: Wanted): Promise<FoundThing[]> {
  const { name } = wordsOf(wanted.language);
  const named = await searchContents(vault.contentReader, wanted.typed);
  const found = register
    .all(inRegister.selectFrom('request').select(['id', 'number', 'kind']).orderBy('received_at', 'desc').orderBy('id'))
    .map((row) => ({ ...row, right: name('right', row.kind as Right) }))
    .filter(({ id, number, right }) => named.has(id) || wanted.fits(`${number} ${right}`))
    .slice(0, wanted.limit);
  const people = await vault.contentReader.all(
    rawQuery(sql<{ id: string; name: string }>`
      SELECT p.request_id AS id, p.name FROM request_person AS p
      WHERE p.request_id IN (SELECT value FROM json_each(${JSON.stringify(found.map(({ id }) => id))}))`),
  );
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  return found.map(({ id, number, right }) => ({
    id,
    number,
    title: nameOf.get(id) ?? '',
    detail: right,
    opens: { what: 'request', id, botId: null },
  }));
}
