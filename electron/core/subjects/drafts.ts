import type { LinkEvidence, LinkProposal } from '../../../shared/contract/subjects.ts';
import { maskLabel } from '../transcripts/index.ts';
import { noDoubts, rateEvidence, type Doubts } from './confidence.ts';

/** A tie that is being put together. */
export interface Draft extends Omit<LinkProposal, 'confidence' | 'label'> {
  /** What the chatbot system calls the person; it is masked once the draft is a proposal. */
  displayName: string | null;
  doubts: Doubts;
}

type NewDraft = Omit<Draft, 'evidence' | 'doubts'>;

/** Of one kind, so many messages are named: a reviewer looks at one or two. */
const messagesNamed = 5;

/** Ties by what they lead to. Two people are never made one, whatever they have in common. */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();

  add(target: NewDraft, piece: LinkEvidence): Draft {
    const key = keyOf(target);
    const draft = this.#drafts.get(key) ?? { ...target, evidence: [], doubts: { ...noDoubts } };
    this.#drafts.set(key, draft);
    // The vault knows its own ids, the chatbot system does not.
    draft.personId ??= target.personId;
    draft.conversationId ??= target.conversationId;
    draft.botId ??= target.botId;
    draft.startedAt ??= target.startedAt;
    draft.displayName ??= target.displayName;
    draft.conversations = Math.max(draft.conversations, target.conversations);
    if (target.notStored.length > 0) draft.notStored = target.notStored;
    const alike = draft.evidence.filter(
      ({ kind, identifierKind }) => kind === piece.kind && identifierKind === piece.identifierKind,
    );
    const isKnown = alike.some(({ messageId }) => messageId === piece.messageId);
    if (!isKnown && alike.length < messagesNamed) draft.evidence.push(piece);
    return draft;
  }

  get all(): Draft[] {
    return [...this.#drafts.values()];
  }

  /** The surest first. */
  toProposals(): LinkProposal[] {
    return this.all
      .map(({ displayName, doubts, ...draft }) => ({
        ...draft,
        label: displayName === null ? null : maskLabel(displayName),
        confidence: rateEvidence(draft.evidence, doubts),
      }))
      .toSorted(compareProposals);
  }
}

export function keyOf({
  backendId,
  target,
  externalId,
}: Pick<LinkProposal, 'backendId' | 'target' | 'externalId'>): string {
  return JSON.stringify([backendId, target, externalId]);
}

function compareProposals(one: LinkProposal, other: LinkProposal): number {
  return (
    other.confidence - one.confidence ||
    (other.startedAt ?? '').localeCompare(one.startedAt ?? '') ||
    keyOf(one).localeCompare(keyOf(other))
  );
}
