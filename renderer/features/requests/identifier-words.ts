import type { Text } from '../../lib/use-text.ts';

/** Kinds of identifiers with a name of their own; a chatbot system may have others. */
export const commonKinds = ['email', 'phone', 'customerNumber', 'session', 'user', 'name'] as const;

/** A kind by its name; one that only a chatbot system knows, as that calls it. */
export function identifierWords(text: Text, kind: string): string {
  const common = commonKinds.find((each) => each === kind);
  return common ? text(`requests.identifier.${common}`) : kind;
}
