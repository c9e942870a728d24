import type { RecordView } from '../register/record-view.ts';
import type { Words } from '../words/words.ts';

/** Which revision this is, or that it is a draft. */
export function sayStanding(view: RecordView, { text, day }: Words): string {
  const { isDraft, revision, releasedAt, state } = view;
  if (revision === null || releasedAt === null) return text(state === 'retired' ? 'retiredDraft' : 'draft');
  if (isDraft) return text('draftOf', { revision });
  return text(state === 'retired' ? 'retired' : 'inForce', { revision, day: day(releasedAt) });
}
