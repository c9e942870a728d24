import { groupOf } from '../../../../shared/contract/finding-types.ts';
import type { FoundSpan } from '../../../../shared/contract/transcripts.ts';
import type { AskedData } from './asked-data.ts';
import type { HeardMessage } from './heard-message.ts';
import { answerIn, type SensitiveFact } from './sensitive-facts.ts';

/** Indexes of the person’s messages in which personal data is given (Art. 4(1) GDPR), ascending. */
export function findGivenData(
  messages: readonly HeardMessage[],
  asked: readonly AskedData[],
  sensitive: readonly SensitiveFact[],
): number[] {
  const askedIn = new Set(asked.map(({ index }) => index));
  const stated = new Set(sensitive.map(({ index }) => index));
  return messages
    .filter(
      (message) =>
        message.role === 'person' &&
        (stated.has(message.index) || holdsIdentifier(message) || isAnswer(message, askedIn)),
    )
    .map(({ index }) => index);
}

function holdsIdentifier(message: HeardMessage): boolean {
  return (
    message.spans.some((span) => isPersonal(message, span)) || message.said('privacyNotice.personalData').length > 0
  );
}

/** A single word that looks like a name is too often none, and a secret says nothing about anybody. */
function isPersonal({ body }: HeardMessage, { type, start, end }: FoundSpan): boolean {
  const group = groupOf(type);
  if (group === 'hint' || group === 'secret') return false;
  return type !== 'personName' || /\s/.test(body.slice(start, end).trim());
}

/** Whoever is asked for data and neither refuses nor only asks back gives it, in whatever shape. */
function isAnswer(message: HeardMessage, askedIn: ReadonlySet<number>): boolean {
  if (!askedIn.has(message.index - 1)) return false;
  return answerIn(message).length > 0;
}
