import type { Seen } from '../../findings/index.ts';
import type { CompiledRules } from '../rules/compile-rules.ts';
import type { Outcome } from './dialogue.ts';
import type { HeardDialogue } from './heard-message.ts';

/** What the vault’s own rules say: one finding for each rule, with every message in which it was said. */
export function checkOwnRules(
  { messages }: HeardDialogue,
  botId: string,
  { own, ownPhrases }: CompiledRules,
): { outcomes: Record<string, Outcome>; seen: Seen[] } {
  const rules = own.filter(({ botIds }) => botIds.length === 0 || botIds.includes(botId));
  if (rules.length === 0) return { outcomes: {}, seen: [] };
  const read = messages.map((message) => ({ ...message, own: ownPhrases.match(message.tokens) }));
  const outcomes: Record<string, Outcome> = {};
  const seen: Seen[] = [];
  for (const { id, role, severity } of rules) {
    const evidence = read
      .filter((message) => message.role === role && message.own.has(id))
      .map((message) => message.id);
    outcomes[id] = evidence.length > 0 ? 'said' : 'ok';
    if (evidence.length > 0) seen.push({ rule: id, aspect: '', outcome: 'said', severity, evidence, details: {} });
  }
  return { outcomes, seen };
}
