import type { HoldScope } from '../../../shared/contract/retention/holds.ts';
import { inRegister, type RegisterReader } from '../vault/index.ts';
import type { HeldBy } from './hold-rows.ts';
import type { ScopedHold } from './hold-scopes.ts';

/**
 * A conversation as far as something is known of it without the vault. What is left out is not known, and may be what
 * the hold names.
 */
export interface KnownConversation {
  backendId: string;
  externalId: string;
  /** Null: it is known to be nobody's. */
  personExternalId?: string | null | undefined;
  botId?: string | undefined;
  botExternalId?: string | null | undefined;
  /** Epoch milliseconds. */
  startedAt?: number | undefined;
  changedAt?: number | undefined;
}

type Bots = ReadonlyMap<string, { backendId: string; externalId: string }>;

/**
 * For conversations that only the chatbot system knows. What was said in them nobody can tell before they are synced, so
 * that a search holds none of them.
 */
export function makeHoldOf(
  register: RegisterReader,
  holds: readonly ScopedHold[],
): (conversation: KnownConversation) => HeldBy | null {
  const bots = new Map(
    register
      .all(inRegister.selectFrom('bot').select(['id', 'backend_id', 'external_id']))
      .map((bot) => [bot.id, { backendId: bot.backend_id, externalId: bot.external_id }]),
  );
  return (conversation) => holds.find(({ scope }) => mayHold(scope, conversation, bots))?.by ?? null;
}

function mayHold(scope: HoldScope, conversation: KnownConversation, bots: Bots): boolean {
  const { backendId, personExternalId, startedAt = -Infinity, changedAt = Infinity } = conversation;
  switch (scope.kind) {
    case 'search':
      return false;
    case 'person':
      if (backendId !== scope.backendId) return false;
      return personExternalId === undefined || personExternalId === scope.externalId;
    case 'bot':
      return mayBeOfBot(scope.botId, conversation, bots);
    case 'timeSpan':
      return (
        (scope.backendId === null || scope.backendId === backendId) &&
        (scope.botId === null || mayBeOfBot(scope.botId, conversation, bots)) &&
        startedAt < Date.parse(scope.to) &&
        changedAt >= Date.parse(scope.from)
      );
  }
}

function mayBeOfBot(heldBotId: string, { backendId, botId, botExternalId }: KnownConversation, bots: Bots): boolean {
  if (botId !== undefined) return botId === heldBotId;
  const held = bots.get(heldBotId);
  if (held?.backendId !== backendId) return false;
  return (botExternalId ?? held.externalId) === held.externalId;
}
