import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { RequestLink } from '../../../../shared/contract/requests/links.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { ContentWriter } from '../../vault/index.ts';
import { readLinks } from './link-rows.ts';

/**
 * Decides exactly on these links: rejecting a person leaves what was proposed of the conversations to their own
 * decision. @throws Problem link.unknown
 */
export async function decideLinks(
  content: ContentWriter,
  { id, linkIds, decision, note }: ParsedInputOf<'requests.decideLinks'>,
  decider: { userId: string; now: number; names: ReadonlyMap<string, string> },
): Promise<RequestLink[]> {
  const chosen = [...new Set(linkIds)];
  const known = await readLinks(content, id, decider.names, chosen);
  if (known.length !== chosen.length) throw new Problem('link.unknown');
  const isOpen = decision === 'open';
  await content.write([
    {
      // What comes in after the decision is told apart by this.
      sql: `UPDATE request_link SET decision = ?, note = ?, decided_by = ?, decided_at = ?, newest_known = (
          SELECT max(c.id) FROM person AS p JOIN conversation AS c ON c.person_key = p.key
          WHERE request_link.target = 'person' AND p.backend_id = request_link.backend_id
            AND p.external_id = request_link.external_id)
        WHERE id = ? AND request_id = ?`,
      rows: chosen.map((linkId) => [
        decision,
        note,
        isOpen ? null : decider.userId,
        isOpen ? null : decider.now,
        linkId,
        id,
      ]),
    },
  ]);
  return readLinks(content, id, decider.names, chosen);
}
