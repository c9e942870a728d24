import type { PrivacyNotice } from '../../../../shared/contract/privacy-notices.ts';
import { legalBases } from '../../../../shared/contract/checks.ts';
import { isMessageId } from '../../../lib/messages.ts';
import type { Format } from '../../../lib/format.ts';
import type { Text } from '../../../lib/use-text.ts';

/** What it lacks, and where it says something else than is declared. */
export function countProblems({ items, disagreements }: Pick<PrivacyNotice, 'items' | 'disagreements'>): number {
  return items.filter(({ isFound, isNeeded }) => isNeeded && !isFound).length + disagreements.length;
}

/** "13.1.a" as an article is cited, with what it asks for. */
export function describeItem(text: Text, item: string): string {
  const id = `checks.item.${item}`;
  return isMessageId(id) ? text(id) : item;
}

/** What was declared, or found: core answers with days, the name of a legal basis, true or false, an instant, or words. */
export function describeDeclared(
  text: Text,
  format: Format,
  { what, declared }: Pick<PrivacyNotice['disagreements'][number], 'what' | 'declared'>,
): string {
  if (declared === '') return text('checks.notices.declaresNothing');
  switch (what) {
    case 'retention':
      return text('checks.notices.days', { days: Number(declared) });
    case 'legalBasis': {
      const basis = legalBases.find((each) => each === declared);
      return basis ? text(`checks.legalBasis.${basis}`) : declared;
    }
    case 'automatedDecision':
      return text(declared === 'true' ? 'checks.notices.decides' : 'checks.notices.decidesNot');
    case 'oldestConversation':
      return format.date(declared);
    default:
      return declared;
  }
}
