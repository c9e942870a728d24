import { v7 as uuidv7 } from 'uuid';
import type { ScopeFigures } from '../../../../shared/contract/incidents/fields.ts';
import type { ScopeSelection } from '../../../../shared/contract/incidents/scope.ts';
import { readUserNames } from '../../access/index.ts';
import type { Context } from '../../context.ts';
import type { OutsideChange } from '../../handlers.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident, timeIn } from '../incident-rows.ts';
import { countScope } from './count-scope.ts';
import { showScope, storeScope, type StoredScope } from './scope-rows.ts';
import { chooseWithin, forgetOlderSelections, storeSelection } from './selection-rows.ts';

/**
 * Counts a selection and keeps it with the incident: the figures in the register, what they were counted by in the
 * content.
 * @throws Problem incident.unknown, incident.closed, search.invalidQuery, backend.unknown, bot.unknown
 */
export async function takeScope(
  context: Context,
  incidentId: string,
  selection: ScopeSelection,
): Promise<OutsideChange<ScopeFigures>> {
  const { register, session } = context;
  const incident = requireOpenIncident(register, incidentId);
  const counted = await countScope(context, chooseWithin(register, incident, selection));
  const scope: StoredScope = {
    id: uuidv7(),
    counted,
    isFrozen: false,
    takenBy: session.userId,
    takenAt: timeIn(incident, context.now()),
  };
  const { conversations, people } = counted;
  return {
    refs: { incidentId, scopeId: scope.id, conversations, people: people.known },
    async apply({ content }) {
      await content.write([
        storeSelection(scope.id, incidentId, selection),
        forgetOlderSelections(register, incidentId, scope.id),
      ]);
      return { output: showScope(scope, readUserNames(register), 'de') };
    },
    finish(writer) {
      storeScope(writer, incidentId, scope);
      addIncidentEvent(writer, context, incident, {
        type: 'scopeTaken',
        details: { scopeId: scope.id, conversations, people: people.known },
      });
    },
  };
}
