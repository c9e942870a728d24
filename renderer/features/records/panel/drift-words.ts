import type { Finding } from '../../../../shared/contract/findings.ts';
import { isMessageId } from '../../../lib/messages.ts';
import type { Text } from '../../../lib/use-text.ts';

/** Where values of the contract have words. */
const wordsOf: Record<string, string> = { category: 'records.value.data', basis: 'records.value.legalBasis' };

/** What differs, in a sentence; values of the contract in the words that records have for them. */
export function describeDifference(text: Text, { outcome, details }: Pick<Finding, 'outcome' | 'details'>): string {
  const values = Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      const word = `${wordsOf[name] ?? ''}.${String(value)}`;
      if (isMessageId(word)) return [name, text(word)];
      return [name, typeof value === 'boolean' ? String(value) : value];
    }),
  );
  const sentence = `findings.outcome.recordDiffers.${outcome}`;
  return isMessageId(sentence) ? text(sentence, values) : outcome;
}
