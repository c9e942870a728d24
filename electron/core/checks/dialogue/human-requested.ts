import { notInside, sentencesOf, together, type HeardMessage } from './heard-message.ts';
import { fine, judge, notApplicable, type Case, type Judgement } from './judgement.ts';

/** Whether who asks for a human gets one: an agent joins, or a call or transfer is confirmed. */
export function checkHumanRequested({ messages }: Case): Judgement {
  const request = messages.find((message) => message.role === 'person' && requests(message));
  if (!request) return notApplicable;
  const isServed = messages.slice(request.index + 1).some(serves);
  return isServed ? fine : judge('notServed', [request.id]);
}

function requests(message: HeardMessage): boolean {
  const hits = [
    ...message.said('humanRequested.request'),
    ...together(message, ['humanRequested.human', 'humanRequested.contact']),
  ];
  return notInside(hits, message.said('humanRequested.notMeant')).length > 0;
}

function serves(message: HeardMessage): boolean {
  if (message.role === 'agent') return true;
  if (message.role === 'system') return message.said('humanRequested.joined').length > 0;
  if (message.role !== 'bot') return false;
  const refused = sentencesOf(message, message.said('humanRequested.notServed'));
  return [...sentencesOf(message, message.said('humanRequested.served'))].some((sentence) => !refused.has(sentence));
}
