import { sentencesOf, withinClause, withoutThose, type HeardMessage } from './heard-message.ts';
import { fine, judge, notApplicable, type Case, type Judgement } from './judgement.ts';

/** An answer stands at the beginning of a message. */
const answerBegins = 8;
/** A message as short as this that neither asks nor denies nor gives data agrees. */
const shortAnswer = 4;

/** Art. 6(1)(a), 7 GDPR: asked before, answered freely, and a withdrawal heeded. Only where consent is the basis. */
export function checkConsent(given: Case): Judgement {
  if (given.bot.profile?.legalBasis !== 'consent') return notApplicable;
  const question = given.messages.find((message) => message.role === 'bot' && asksConsent(message));
  return judgeWithdrawal(given, question) ?? judgeAnswer(given, question);
}

function judgeWithdrawal({ messages, given }: Case, question: HeardMessage | undefined): Judgement | null {
  // Who says no for the first time withdraws nothing.
  const answer = question && messages.find(({ role, index }) => role === 'person' && index > question.index);
  const from = answer && declines(answer, given) ? answer.index + 1 : 0;
  const withdrawal = messages.find(
    (message) => message.role === 'person' && message.index >= from && withdraws(message),
  );
  if (!withdrawal) return null;
  const replies = messages.slice(withdrawal.index + 1).filter(({ role }) => role === 'bot' || role === 'agent');
  return replies.some(honours) ? fine : judge('withdrawalIgnored', [withdrawal.id, ...replies.map(({ id }) => id)]);
}

function withdraws(message: HeardMessage): boolean {
  const hits = message.said('rightUttered.withdrawal');
  return withoutThose(message, hits, message.said('rightUttered.notMeant')).length > 0;
}

function honours(message: HeardMessage): boolean {
  return message.said('consent.refused').length === 0 && message.said('consent.honoured').length > 0;
}

function judgeAnswer({ messages, given, asked }: Case, question: HeardMessage | undefined): Judgement {
  const [firstData] = given;
  const firstDataId = firstData === undefined ? [] : [messages[firstData]?.id ?? 0];
  if (!question) return firstData === undefined ? notApplicable : judge('notAsked', firstDataId);
  if (firstData !== undefined && firstData < question.index)
    return judge('dataBeforeAnswer', [...firstDataId, question.id]);
  const later = messages.slice(question.index + 1);
  const answer = later.find(
    (message) => message.role === 'person' && (declines(message, given) || agrees(message, given)),
  );
  const isGivenFirst = firstData !== undefined && (!answer || firstData < answer.index);
  if (isGivenFirst) return judge('dataBeforeAnswer', [question.id, ...firstDataId]);
  if (!answer || !declines(answer, given)) return fine;
  const askedIn = new Set(asked.map(({ index }) => index));
  const ignored = later.filter(
    ({ index, role }) =>
      index > answer.index &&
      ((role === 'bot' && (askedIn.has(index) || processes(messages[index]))) ||
        (role === 'person' && given.includes(index))),
  );
  return ignored.length === 0 ? fine : judge('declinedIgnored', [answer.id, ...ignored.map(({ id }) => id)]);
}

/** A question, or a request for a yes; "by sending this you agree" is neither. */
function asksConsent(message: HeardMessage): boolean {
  const notMeant = [...message.said('consent.implied'), ...message.said('consent.notAsk')];
  return withoutThose(message, message.said('consent.ask'), notMeant).some(({ first }) => {
    const sentence = message.tokens[first]?.sentence ?? 0;
    return (message.sentences[sentence]?.isQuestion ?? false) || requestsYes(message, sentence);
  });
}

function requestsYes(message: HeardMessage, sentence: number): boolean {
  const requests = sentencesOf(message, message.said('consent.request'));
  return requests.has(sentence) || requests.has(sentence + 1);
}

/** What is said first counts: "Yes, but not today". */
function agrees(message: HeardMessage, given: readonly number[]): boolean {
  const yes = firstOf(message, 'consent.yes');
  if (yes < answerBegins) return yes < firstNo(message);
  if (given.includes(message.index) || firstNo(message) < Infinity) return false;
  return message.tokens.length <= shortAnswer && message.sentences.every(({ isQuestion }) => !isQuestion);
}

function declines(message: HeardMessage, given: readonly number[]): boolean {
  const no = firstNo(message);
  if (no > answerBegins) return false;
  return no <= firstOf(message, 'consent.yes') && !(given.includes(message.index) && no > 0 && !saysNo(message));
}

function saysNo(message: HeardMessage): boolean {
  return firstOf(message, 'consent.no') < answerBegins;
}

/** A no, or a denial in a sentence that does not ask: "I would rather keep that to myself, not online". */
function firstNo(message: HeardMessage): number {
  const harmless = message.said('consent.noObjection');
  const denials = withinClause(message, message.said('consent.denial')).filter(
    ({ last }) => !(message.sentences[message.tokens[last]?.sentence ?? 0]?.isQuestion ?? false),
  );
  const hits = withoutThose(message, [...message.said('consent.no'), ...denials], harmless);
  return Math.min(...hits.map(({ first }) => first));
}

function firstOf(message: HeardMessage, list: string): number {
  return Math.min(...message.said(list).map(({ first }) => first));
}

function processes(message: HeardMessage | undefined): boolean {
  if (!message) return false;
  const respected = sentencesOf(message, message.said('consent.respected'));
  return [...sentencesOf(message, message.said('consent.processed'))].some((sentence) => !respected.has(sentence));
}
