import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { scoreSeverity } from '../../../../shared/rules/breach/severity/score-severity.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident, timeIn } from '../incident-rows.ts';

/** Keeps the factors, not the score: the method says the rest, and says it again whenever it is asked. */
export function assess(
  context: Context,
  { id, factors, reasons, language }: ParsedInputOf<'incidents.assess'>,
): RegisterChange<OutputOf<'incidents.assess'>> {
  const row = requireOpenIncident(context.register, id);
  const result = scoreSeverity(factors, language);
  const assessmentId = uuidv7();
  const { score, level } = result;
  return {
    refs: { incidentId: id, assessmentId, score, level },
    write(writer) {
      writer.run(
        inRegister.insertInto('incident_assessment').values({
          id: assessmentId,
          incident_id: id,
          factors: JSON.stringify(factors),
          reasons,
          assessed_by: context.session.userId,
          assessed_at: timeIn(row, context.now()),
        }),
      );
      addIncidentEvent(writer, context, row, { type: 'assessed', details: { assessmentId, score, level } });
      return result;
    },
  };
}
