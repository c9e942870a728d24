import type { RequestEvent } from '../../../../shared/contract/requests/case-fields.ts';
import type { RequestEventType } from '../../../../shared/contract/requests/request-events.ts';
import type { Format } from '../../../lib/format.ts';
import { isMessageId } from '../../../lib/messages.ts';
import type { Text, Values } from '../../../lib/use-text.ts';

/**
 * What happened, in a sentence. Values that are words of the contract are translated, days are written as days.
 * An event this window knows no sentence for is shown by its name: better than nothing.
 */
export function describeEvent(text: Text, format: Format, { type, values }: RequestEvent): string {
  const id = `requests.event.${type}`;
  if (!isMessageId(id)) return type;
  const words: Values = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === null || typeof value === 'boolean') return [[name, String(value)]];
      return [[name, typeof value === 'number' ? value : translate(text, format, type, name, value)]];
    }),
  );
  return text(id, words);
}

/** In these entries the kind is one of a letter, not of a request. */
const ofLetters: readonly string[] = ['letterFinished', 'dispatched', 'answered'] satisfies RequestEventType[];

const prefixes: Record<string, string> = {
  outcome: 'requests.outcome',
  kind: 'requests.right',
  channel: 'requests.dispatchChannel',
  method: 'requests.identityMethod',
};

function translate(text: Text, format: Format, type: string, name: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.day(value);
  const prefix = name === 'kind' && ofLetters.includes(type) ? 'requests.letter' : prefixes[name];
  const id = `${prefix}.${value}`;
  return prefix !== undefined && isMessageId(id) ? text(id) : value;
}
