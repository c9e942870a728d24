import { isMessageId } from './messages.ts';
import type { Text } from './use-text.ts';

/** One of the common purposes in words; any other purpose is in the person's own words already. */
export function purposeLabel(text: Text, purpose: string): string {
  const id = `app.purpose.${purpose}`;
  return isMessageId(id) ? text(id) : purpose;
}
