import type { ScopeSelection } from '../../../../shared/contract/incidents/scope.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';

/** A selection without what somebody said or is called: names of systems and bots, instants, and how much is asked for. */
export interface SelectionFacts {
  system: string | null;
  bot: string | null;
  from: string | null;
  to: string | null;
  hasQuery: boolean;
  sessions: number | null;
}

/** @throws Problem backend.unknown, bot.unknown */
export function describeSelection(register: RegisterReader, selection: ScopeSelection): SelectionFacts {
  const { backendId, botId, from = null, to = null, query, sessionIds } = selection;
  const system =
    backendId === undefined
      ? null
      : register.get(inRegister.selectFrom('backend').select('name').where('id', '=', backendId));
  if (system === undefined) throw new Problem('backend.unknown');
  const bot =
    botId === undefined ? null : register.get(inRegister.selectFrom('bot').select('name').where('id', '=', botId));
  if (bot === undefined) throw new Problem('bot.unknown');
  return {
    system: system?.name ?? null,
    bot: bot?.name ?? null,
    from,
    to,
    hasQuery: query !== undefined,
    sessions: sessionIds === undefined ? null : new Set(sessionIds).size,
  };
}
