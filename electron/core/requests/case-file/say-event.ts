import type { RequestEvent } from '../../../../shared/contract/requests/case-fields.ts';
import type { RequestEventType } from '../../../../shared/contract/requests/request-events.ts';
import { isText, type CaseWords } from './words.ts';

/** In these entries the kind is one of a letter, not of a request. */
const ofLetters: readonly string[] = ['letterFinished', 'dispatched', 'answered'] satisfies RequestEventType[];

const groups: Record<string, string> = {
  outcome: 'outcome',
  kind: 'right',
  channel: 'dispatchChannel',
  method: 'identityMethod',
};

/** What happened, in a sentence. What has none is called by its name: better than nothing. */
export function sayEvent({ type, values }: RequestEvent, { say, name }: CaseWords): string {
  const id = `event.${type}`;
  if (!isText(id)) return type;
  const written = Object.entries(values).map(([field, value]) => {
    if (typeof value !== 'string') return [field, typeof value === 'number' ? value : String(value)];
    const group = field === 'kind' && ofLetters.includes(type) ? 'kindOf.letter' : groups[field];
    return [field, group === undefined ? value : name(group, value)];
  });
  return say(id, Object.fromEntries(written) as Record<string, string | number>);
}

/** The reason somebody gave, where there is one. */
export function reasonOf({ values }: RequestEvent): string {
  return typeof values['note'] === 'string' ? values['note'] : '';
}
