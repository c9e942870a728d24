import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { cleanText, oneAtATime } from '../../../transcripts/index.ts';
import { addIncidentEvent } from '../../incident-events.ts';
import { requireIncident, timeIn } from '../../incident-rows.ts';

/** Also once the incident is closed. Its words are content, since they may quote people. */
export function comment(
  context: Context,
  { id, text }: ParsedInputOf<'incidents.comment'>,
): OutsideChange<OutputOf<'incidents.comment'>> {
  const row = requireIncident(context.register, id);
  const commentId = uuidv7();
  return {
    refs: { incidentId: id, commentId },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        const at = timeIn(row, context.now());
        await content.write([
          {
            sql: 'INSERT INTO incident_comment (id, incident_id, at, user_id, text) VALUES (?, ?, ?, ?, ?)',
            rows: [[commentId, id, at, context.session.userId, cleanText(text)]],
          },
        ]);
        return { output: { commentId } };
      }),
    finish: (writer) => addIncidentEvent(writer, context, row, { type: 'commented', details: { commentId } }),
  };
}
