import type { scopeProcedures, ScopeSelection } from '../../../../shared/contract/incidents/scope.ts';
import type { Handlers, Refs } from '../../handlers.ts';
import { requireIncident, requireOpenIncident } from '../incident-rows.ts';
import { countScope } from './count-scope.ts';
import { describeScope } from './describe-scope.ts';
import { listAffected } from './list-affected.ts';
import { chooseWithin, requireSelection } from './selection-rows.ts';
import { takeScope } from './take-scope.ts';

export const scopeHandlers: Pick<Handlers<'incidents'>, keyof typeof scopeProcedures> = {
  async scope(context, { language, ...selection }) {
    const counted = await countScope(context, { selection, backendIds: null });
    const { conversations, people } = counted;
    return {
      output: describeScope(counted, language),
      refs: { ...describeAsked(selection), conversations, people: people.known },
    };
  },

  takeScope: (context, { id, selection }) => takeScope(context, id, selection),

  async refreshScope(context, { id }) {
    requireOpenIncident(context.register, id);
    return takeScope(context, id, await requireSelection(context.vault.contentReader, context.register, id));
  },

  async affected(context, { id, limit, cursor }) {
    const { register, vault } = context;
    const incident = requireIncident(register, id);
    const selection = await requireSelection(vault.contentReader, register, id);
    const output = await listAffected(vault.contentReader, chooseWithin(register, incident, selection), {
      limit,
      cursor,
    });
    return { output, refs: { incidentId: id, people: output.people.length, total: output.total } };
  },
};

/** What was asked for, without the words and ids of a person. */
function describeAsked({ backendId, botId, query, sessionIds }: ScopeSelection): Refs {
  return {
    backendId: backendId ?? null,
    botId: botId ?? null,
    hasQuery: query !== undefined,
    sessions: sessionIds?.length ?? null,
  };
}
