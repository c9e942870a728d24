import type { Finding, FindingState } from '../../../shared/contract/findings.ts';
import { isMessageId } from '../../lib/messages.ts';
import type { Text } from '../../lib/use-text.ts';
import type { Meaning } from '../../ui/status.tsx';

/** What was seen, in a sentence. Rules of this vault's own have a name, and no more words than that. */
export function describeFinding(
  text: Text,
  { rule, outcome, details }: Pick<Finding, 'rule' | 'outcome' | 'details'>,
  ownRules: ReadonlyMap<string, string> = new Map(),
): string {
  const id = `findings.outcome.${rule}.${outcome}`;
  if (!isMessageId(id)) return ownRules.get(rule) ?? rule;
  return text(id, wordsOf(text, details));
}

/** Values of the contract in words, where there are words for them. */
function wordsOf(text: Text, details: Finding['details']): Record<string, string | number> {
  const kinds = ['data', 'kind', 'type', 'right', 'what', 'item', 'category', 'basis'];
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      const id = `findings.value.${name}.${String(value)}`;
      const isWord = kinds.includes(name) && isMessageId(id);
      return [name, isWord ? text(id) : typeof value === 'boolean' ? String(value) : value];
    }),
  );
}

export const stateMeanings: Record<FindingState, Meaning> = {
  open: 'soon',
  accepted: 'overdue',
  rejected: 'information',
  fixed: 'fine',
};
