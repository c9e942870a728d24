import type { Finding } from '../../../../shared/contract/findings.ts';
import { isMessageId } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';

/** What differs, in a sentence; values of the contract in the words that records have for them. */
export function describeDifference(text: Text, { outcome, details }: Pick<Finding, 'outcome' | 'details'>): string {
  const values = Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      const word = `records.value.data.${String(value)}`;
      if (name === 'category' && isMessageId(word)) return [name, text(word)];
      return [name, typeof value === 'boolean' ? String(value) : value];
    }),
  );
  const sentence = `findings.outcome.recordDiffers.${outcome}`;
  if (isMessageId(sentence)) return text(sentence, values);
  const title = `records.drift.outcome.${outcome}`;
  return isMessageId(title) ? text(title) : outcome;
}
