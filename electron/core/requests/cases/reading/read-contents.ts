import { sql } from 'kysely';
import { createMatcher } from '../../../../../shared/fold-words.ts';
import { rawQuery } from '../../../transcripts/index.ts';
import type { ContentReader } from '../../../vault/index.ts';

/** What a row of the list shows of a case's content. */
export interface CaseContent {
  requestId: string;
  name: string;
  /** The first identifier, an e-mail address before others. */
  identifier: string | null;
  openTasks: number;
  isRestricted: 0 | 1;
  openLinks: number;
  isSearched: 0 | 1;
  plan: string | null;
}

/** By the id of the case. One whose content is gone is missing. */
export async function readContents(content: ContentReader, ids: readonly string[]): Promise<Map<string, CaseContent>> {
  const rows = await content.all(
    rawQuery(sql<CaseContent>`
      SELECT p.request_id AS requestId, p.name,
        (SELECT i.value FROM request_identifier AS i WHERE i.request_id = p.request_id
          ORDER BY i.kind <> 'email', i.kind, i.normalised LIMIT 1) AS identifier,
        (SELECT count(*) FROM request_task AS t WHERE t.request_id = p.request_id AND t.is_done = 0) AS openTasks,
        p.request_id IN (SELECT r.request_id FROM restriction AS r) AS isRestricted,
        (SELECT count(*) FROM request_link AS l
          WHERE l.request_id = p.request_id AND l.decision = 'open') AS openLinks,
        EXISTS (SELECT 1 FROM request_search AS s WHERE s.request_id = p.request_id) AS isSearched,
        (SELECT e.state FROM erasure_plan AS e WHERE e.request_id = p.request_id AND e.state <> 'superseded'
          ORDER BY e.created_at DESC, e.id DESC LIMIT 1) AS plan
      FROM request_person AS p WHERE p.request_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`),
  );
  return new Map(rows.map((row) => [row.requestId, row]));
}

/** Cases whose person or one of whose identifiers holds these words, whatever their accents and the form of a number. */
export async function searchContents(content: ContentReader, text: string): Promise<Set<string>> {
  const rows = await content.all(
    rawQuery(sql<{ id: string; text: string }>`
      SELECT request_id AS id, name AS text FROM request_person
      UNION ALL SELECT request_id, value FROM request_identifier
      UNION ALL SELECT request_id, normalised FROM request_identifier`),
  );
  const fits = createMatcher(text);
  const squeezed = squeeze(text);
  // A few digits written otherwise would fit nearly any number.
  const isNumber = /^[\d\s()+/.-]{4,}$/.test(text) && squeezed.length >= 4;
  return new Set(
    rows.filter((row) => fits(row.text) || (isNumber && squeeze(row.text).includes(squeezed))).map(({ id }) => id),
  );
}

/** The digits that a number has with and without the code of its country. */
function squeeze(text: string): string {
  return text.replace(/\D/g, '').replace(/^0+/, '');
}
