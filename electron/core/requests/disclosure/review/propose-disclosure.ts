import { groupOf, type FindingType } from '../../../../../shared/contract/finding-types.ts';
import type { Disclosure, DisclosureDecision } from '../../../../../shared/contract/requests/disclosure.ts';
import type { FoundSpan, MessageRole } from '../../../../../shared/contract/transcripts.ts';
import { fold, identifierKey, wordsOf, type Known } from './known-of-person.ts';

export interface Proposal {
  decision: Disclosure;
  redactions: DisclosureDecision['redactions'];
}

export interface ProposedOn {
  role: MessageRole;
  body: string;
  spans: readonly FoundSpan[];
}

/** They stand in front of names and tell of nobody. */
const titles = new Set('herr herrn frau mr mrs ms miss dr prof von van der den de und and'.split(' '));
/** Mailboxes that belong to a task, not to somebody. */
const roleMailbox =
  /^(?:info|kontakt|contact|service|support|hilfe|help|team|office|post|mail|hello|hallo|datenschutz|privacy|dpo|no-?reply|kundenservice|kundendienst)@/i;

/**
 * What is proposed for the messages of one conversation. What the person typed is shown as it stands; so is what others
 * wrote, but for places that name or identify somebody else. What the person said himself is nobody's secret from him.
 */
export function proposeDisclosures(messages: readonly ProposedOn[], known: Known): Proposal[] {
  const typed = fold(messages.flatMap(({ role, body }) => (role === 'person' ? [body] : [])).join('\n'));
  const typedWords = new Set(wordsOf(typed));
  const typedIdentifiers = new Set(
    messages
      .filter(({ role }) => role === 'person')
      .flatMap(({ body, spans }) => spans.map(({ start, end, type }) => identifierKey(type, body.slice(start, end)))),
  );
  return messages.map(({ role, body, spans }) => {
    if (role === 'person') return { decision: 'disclose', redactions: [] };
    const redactions = spans
      .filter(({ type, verdict }) => verdict !== 'rejected' && mayBeOfAnother(type, known))
      .filter(({ start, end, type }) => {
        const place = body.slice(start, end);
        if (type === 'personName') {
          const words = wordsOf(place).filter((word) => !titles.has(word));
          return !words.every((word) => known.nameWords.has(word) || typedWords.has(word));
        }
        const key = identifierKey(type, place);
        const folded = fold(place);
        const isOwn = known.identifiers.has(key) || typedIdentifiers.has(key) || typed.includes(folded);
        return !isOwn && !known.ownText.includes(folded) && !(type === 'email' && roleMailbox.test(place));
      })
      .map(({ start, end, type }) => ({ start, end, ground: groundOf(type, role) }));
    return redactions.length === 0
      ? { decision: 'disclose', redactions }
      : { decision: 'redact', redactions: mergeRedactions(redactions) };
  });
}

/**
 * Hints are no places. A number of an order that a bot names is the person's own business; a customer number is someone
 * else's only where the person's own is known.
 */
function mayBeOfAnother(type: FindingType, known: Known): boolean {
  if (type === 'customerNumber') return [...known.identifiers].some((key) => key.startsWith('customerNumber\n'));
  if (type === 'password' || type === 'apiKey') return true;
  const group = groupOf(type);
  return group === 'contact' || group === 'identity' || group === 'payment' || group === 'officialId';
}

function groundOf(type: FindingType, role: MessageRole): DisclosureDecision['redactions'][number]['ground'] {
  if (type === 'password' || type === 'apiKey') return 'security';
  const isContact = type === 'personName' || type === 'email' || type === 'phone';
  return role === 'agent' && isContact ? 'staff' : 'thirdPerson';
}

/** In the order of the text; those that overlap become one, under the ground of the first. */
export function mergeRedactions(redactions: DisclosureDecision['redactions']): DisclosureDecision['redactions'] {
  const merged: DisclosureDecision['redactions'] = [];
  for (const redaction of redactions.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = merged.at(-1);
    if (last && redaction.start < last.end) last.end = Math.max(last.end, redaction.end);
    else merged.push({ ...redaction });
  }
  return merged;
}
