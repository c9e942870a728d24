import { askableData, type AskableData } from '../../../../shared/contract/checks.ts';
import { sentencesOf, withinClause, withoutThose, type HeardMessage } from './heard-message.ts';

export interface AskedData {
  data: AskableData;
  messageId: number;
  index: number;
}

/** What the bot asks for: a kind of data is named in a question, or in a sentence that requests something. */
export function findAskedData(messages: readonly HeardMessage[]): AskedData[] {
  return messages.filter(({ role }) => role === 'bot').flatMap(askedIn);
}

function askedIn(message: HeardMessage): AskedData[] {
  const { sentences, tokens } = message;
  const cues = sentencesOf(message, message.said('overCollection.cue'));
  // "Your IBAN is missing. Please enter it."
  const taken = sentencesOf(message, message.said('overCollection.pronoun'));
  const notAsked = withinClause(message, message.said('overCollection.notAsked'));
  // "E-mail address" is none that letters go to.
  const notPostal = [...notAsked, ...message.said('overCollection.email')];
  const isRequest = (sentence: number): boolean =>
    (sentences[sentence]?.isQuestion ?? false) || cues.has(sentence) || taken.has(sentence + 1);
  return askableData
    .filter((data) =>
      withoutThose(
        message,
        message.said(`overCollection.${data}`),
        data === 'postalAddress' ? notPostal : notAsked,
      ).some(({ first }) => !(tokens[first]?.isInLink ?? true) && isRequest(tokens[first]?.sentence ?? 0)),
    )
    .map((data) => ({ data, messageId: message.id, index: message.index }));
}
