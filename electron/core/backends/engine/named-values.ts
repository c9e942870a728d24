import { addressOf } from './conversation-address.ts';
import type { Connector } from './description.ts';
import type { ResourceKind } from './description/erasure-description.ts';
import type { Values } from './description/placeholders.ts';

/** What resources are part of; some systems want to be told. */
export interface Within {
  conversation?: string;
  person?: string;
}

/** What stands for {names} in requests about one thing. */
export function valuesOf({ conversations }: Connector, kind: ResourceKind, id: string, within: Within): Values {
  const person = within.person === undefined ? {} : { person: within.person };
  if (kind === 'people') return { id };
  if (kind === 'conversations') return { ...person, ...addressOf(conversations.each, id) };
  if (within.conversation === undefined) return { ...person, id };
  const { id: conversation = '', ...whose } = addressOf(conversations.each, within.conversation);
  return { ...person, ...whose, conversation, id };
}
