import { textOr } from '../../ui/described/field-words.ts';
import { isMessageId } from '../../lib/messages.ts';
import type { Text } from '../../lib/use-text.ts';

/** A category of data in words; core's key where a newer core finds what this window does not know. */
export function nameCategory(text: Text, category: string): string {
  const ids = [`records.value.data.${category}`, `findings.group.${category}`, `findings.type.${category}`];
  return textOr(text, ids.find((id) => isMessageId(id)) ?? '', category);
}
