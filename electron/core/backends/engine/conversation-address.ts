import type { Connector } from './description.ts';
import type { Values } from './description/placeholders.ts';

type Each = Connector['conversations']['each'];

/** What {name} a list of conversations is asked for one by one. */
export function nameOfEach(each: Each): 'bot' | 'person' | null {
  if (each === null) return null;
  return each.of === 'bots' ? 'bot' : 'person';
}

/**
 * Where a system numbers conversations for each bot or person, or wants to be told whose they are, our id of one holds
 * both: "BOT:ID".
 */
export function joinConversationId(each: Each, whose: string, id: string): string {
  return each === null ? id : `${encodeURIComponent(whose)}:${id}`;
}

/** What stands for {id}, and for {bot} or {person}, in requests about this conversation. */
export function addressOf(each: Each, externalId: string): Values {
  const name = nameOfEach(each);
  if (name === null) return { id: externalId };
  const [whose = '', ...rest] = externalId.split(':');
  return { id: rest.join(':'), [name]: decode(whose) };
}

/** Of ids that somebody else made, nothing is left that could address something. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
