import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { disclosureGrounds, DisclosureDecision } from '../../../../shared/contract/requests/disclosure.ts';
import type { PlacedMark } from '../../../../shared/contract/reviews.ts';
import type { Span } from '../../../../shared/contract/transcripts.ts';

export type DisclosedMessage = OutputOf<'requests.messages'>['messages'][number];
export type DisclosureGround = (typeof disclosureGrounds)[number];
/** What is about to be decided on one message. */
export type Draft = Omit<DisclosureDecision, 'messageId'>;

/** What was decided, or else what is proposed. */
export function draftOf(message: DisclosedMessage): Draft {
  if (message.decision) return message.decision;
  const redactions = message.proposal === 'redact' ? message.proposedRedactions : [];
  return { decision: message.proposal, redactions, ground: null, balancing: '' };
}

/** Takes a place out of what is shown, or puts it back. */
export function toggleRedaction(draft: Draft, { start, end }: Span, ground: DisclosureGround): Draft {
  const isThere = draft.redactions.some((each) => each.start === start && each.end === end);
  const redactions = isThere
    ? draft.redactions.filter((each) => each.start !== start || each.end !== end)
    : [...draft.redactions, { start, end, ground }].toSorted((one, other) => one.start - other.start);
  return { ...draft, redactions, decision: redactions.length > 0 ? 'redact' : 'disclose', ground: null };
}

/** Whether core will take it: what is not shown needs a reason, and why it weighs more. */
export function isComplete({ decision, redactions, ground, balancing }: Draft): boolean {
  if (decision === 'disclose') return true;
  if (balancing.trim() === '') return false;
  return decision === 'redact' ? redactions.length > 0 : ground !== null;
}

/** For the reader's own layer. */
export function marksOf({ decision, redactions }: Draft): PlacedMark[] {
  return decision === 'redact'
    ? redactions.map(({ start, end }) => ({ start, end, mark: 'redacted', type: null }))
    : [];
}
