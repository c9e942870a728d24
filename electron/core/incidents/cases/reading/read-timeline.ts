import type { OutputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import { inContent, type ContentReader } from '../../../vault/index.ts';
import { listIncidentEvents } from '../../incident-events.ts';
import { toInstant } from '../../moments.ts';

type Entry = OutputOf<'incidents.get'>['timeline'][number];

/** Newest first, with the words of comments as far as they are there. */
export async function readTimeline(
  { register, session, vault }: Context,
  incidentId: string,
  names: ReadonlyMap<string, string>,
): Promise<Entry[]> {
  const texts = session.readsContent ? await readComments(vault.contentReader, incidentId) : new Map<string, string>();
  return listIncidentEvents(register, incidentId).map((row) => {
    const details = JSON.parse(row.details) as Entry['details'];
    return {
      id: row.id,
      at: toInstant(row.at),
      recordedAt: toInstant(row.recorded_at),
      type: row.type,
      details,
      by: row.user_id === null ? null : (names.get(row.user_id) ?? ''),
      text: texts.get(String(details['commentId'])) ?? null,
    };
  });
}

async function readComments(content: ContentReader, incidentId: string): Promise<Map<string, string>> {
  const rows = await content.all(
    inContent.selectFrom('incident_comment').select(['id', 'text']).where('incident_id', '=', incidentId),
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}
