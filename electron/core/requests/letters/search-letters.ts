import { sql } from 'kysely';
import type { FoundThing } from '../../../../shared/contract/search.ts';
import type { Context } from '../../context.ts';
import type { SearchSource, Wanted } from '../../search/index.ts';
import { rawQuery } from '../../transcripts/index.ts';
import { inRegister } from '../../vault/index.ts';
import { wordsOf } from '../case-file/words.ts';

interface Letter {
  id: string;
  requestId: string;
  kind: string;
  subject: string;
  recipient: string;
  body: string;
}

/** As many are read at once: what was found first is enough, and bodies are long. */
const pageSize = 500;

/** Letters by subject, recipient and what they say. What a letter with a passphrase says is a secret. */
export const letterSearch: SearchSource = { domain: 'letters', permission: 'requests.read', find: findLetters };

async function findLetters(context: Context, wanted: Wanted): Promise<FoundThing[]> {
  const found: Letter[] = [];
  let before: string | null = null;
  do {
    const page: Letter[] = await readPage(context, before);
    found.push(...page.filter(({ subject, recipient, body }) => wanted.fits(`${subject}\n${recipient}\n${body}`)));
    before = page.length < pageSize ? null : (page.at(-1)?.id ?? null);
  } while (before !== null && found.length < wanted.limit);
  return describe(context, found.slice(0, wanted.limit), wanted.language);
}

/** The newest first: ids are ordered by time. */
function readPage({ vault }: Context, before: string | null): Promise<Letter[]> {
  const older = before === null ? sql`` : sql`WHERE l.id < ${before}`;
  return vault.contentReader.all(
    rawQuery(sql<Letter>`
      SELECT l.id, l.request_id AS requestId, l.kind, l.subject, l.recipient,
        CASE l.kind WHEN 'passphrase' THEN '' ELSE l.body END AS body
      FROM request_letter AS l ${older} ORDER BY l.id DESC LIMIT ${BigInt(pageSize)}`),
  );
}

function describe({ register }: Context, letters: readonly Letter[], language: 'de' | 'en'): FoundThing[] {
  if (letters.length === 0) return [];
  const { name } = wordsOf(language);
  const ids = [...new Set(letters.map(({ requestId }) => requestId))];
  const rows = register.all(inRegister.selectFrom('request').select(['id', 'number']).where('id', 'in', ids));
  const numberOf = new Map(rows.map(({ id, number }) => [id, number]));
  return letters.map(({ id, requestId, kind, subject }) => ({
    id,
    number: numberOf.get(requestId) ?? null,
    title: subject,
    detail: name('kindOf.letter', kind),
    opens: { what: 'request', id: requestId, botId: null },
  }));
}
