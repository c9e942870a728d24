import { withoutThose, type HeardMessage } from './heard-message.ts';
import { fine, judge, notApplicable, type Case, type Judgement } from './judgement.ts';

/** Art. 50(1), (5) AI Act: told at the latest at the first interaction that this is an AI. */
export function checkAiDisclosure({ messages }: Case): Judgement {
  const [first] = messages.filter(({ role }) => role === 'bot');
  if (!first) return notApplicable;
  const told = messages.find((message) => message.role === 'bot' && tells(message, messages[message.index - 1]));
  if (!told) return judge('missing', [first.id]);
  return told.index === first.index ? fine : judge('late', [first.id, told.id]);
}

function tells(message: HeardMessage, before: HeardMessage | undefined): boolean {
  const told = message.said('aiDisclosure.told').filter(({ first }) => message.tokens[first]?.isInLink === false);
  if (withoutThose(message, told, message.said('aiDisclosure.notMeant')).length > 0) return true;
  const wasAsked = before?.role === 'person' && before.said('aiDisclosure.asked').length > 0;
  return wasAsked && message.said('aiDisclosure.confirmed').some(({ first }) => first === 0);
}
