import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import type { RegisterChange } from '../../../handlers.ts';
import { addIncidentEvent } from '../../incident-events.ts';
import { changeIncident, readFacts, requireOpenIncident } from '../../incident-rows.ts';
import { requireNamed } from '../require-named.ts';

/** Changes what is given and leaves the rest as it is by then, whoever changed that meanwhile. */
export function updateFacts(
  context: Context,
  { id, facts: changes }: ParsedInputOf<'incidents.update'>,
): RegisterChange<OutputOf<'incidents.update'>> {
  const row = requireOpenIncident(context.register, id);
  const before = readFacts(row);
  requireNamed(context.register, changes, before);
  const after = { ...before, ...changes };
  const fields = (Object.keys(changes) as (keyof typeof after)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return {
    refs: { incidentId: id, fields: fields.join(' ') },
    write(writer) {
      if (fields.length > 0) {
        changeIncident(writer, id, { facts: JSON.stringify(after) });
        addIncidentEvent(writer, context, row, { type: 'changed', details: { fields } });
      }
      return { id };
    },
  };
}
