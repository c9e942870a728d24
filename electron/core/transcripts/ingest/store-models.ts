import { withoutDeceptive } from '../../../../shared/deceptive-characters.ts';
import type { IncomingConversation } from '../incoming.ts';
import type { IngestBatch } from './ingest-statements.ts';

/** No conversation is answered by more of them; who names another one with each message makes no table grow. */
const mostModels = 20;

interface Use {
  first: number;
  last: number;
  messages: number;
}

/** Which models a conversation was answered with, and when: what its messages say now, and nothing of before. */
export function storeModels(
  batch: IngestBatch,
  key: number,
  { messages }: Pick<IncomingConversation, 'messages'>,
  isKnown: boolean,
): void {
  if (isKnown) batch.add('forgetModels', [key]);
  const uses = new Map<string, Use>();
  for (const { model, at } of messages) {
    const name = model === undefined ? '' : withoutDeceptive(model.toWellFormed()).trim();
    const use = uses.get(name);
    if (name === '' || (!use && uses.size === mostModels)) continue;
    uses.set(name, {
      first: Math.min(use?.first ?? at, at),
      last: Math.max(use?.last ?? at, at),
      messages: (use?.messages ?? 0) + 1,
    });
  }
  for (const [model, { first, last, messages: count }] of uses) batch.add('addModel', [key, model, first, last, count]);
}
