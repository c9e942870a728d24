import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident, timeIn } from '../incident-rows.ts';
import { listAdvice, newestOn } from './decision-rows.ts';

type Input = ParsedInputOf<'incidents.decide'>;

/**
 * What the controller decides, with the advice it follows or departs from (Art. 38(6), 39 GDPR). It is documented either
 * way (Art. 33(5)) and stays; a newer decision on the same subject counts instead.
 * @throws Problem incident.groundNeeded, incident.groundUnfit, incident.departureReasonsNeeded
 */
export function decide(context: Context, input: Input): RegisterChange<OutputOf<'incidents.decide'>> {
  const { id, subject, choice, ground } = input;
  const row = requireOpenIncident(context.register, id);
  requireFittingGround(input);
  const advice = newestOn(listAdvice(context.register, id), subject);
  const departs = advice !== null && advice.advises !== choice;
  const departureReasons = departs ? input.departureReasons.trim() : '';
  if (departs && departureReasons === '') throw new Problem('incident.departureReasonsNeeded');
  const decisionId = uuidv7();
  return {
    refs: { incidentId: id, decisionId, subject, choice, departs, adviceId: advice?.id ?? null },
    write(writer) {
      writer.run(
        inRegister.insertInto('incident_decision').values({
          id: decisionId,
          incident_id: id,
          subject,
          choice,
          ground,
          name: input.name,
          position: input.position,
          reasons: input.reasons,
          advice_id: advice?.id ?? null,
          departs: departs ? 1 : 0,
          departure_reasons: departureReasons,
          decided_at: timeIn(row, context.now()),
          recorded_by: context.session.userId,
        }),
      );
      addIncidentEvent(writer, context, row, { type: 'decided', details: { decisionId, subject, choice, departs } });
      return { decisionId, departsFromAdvice: departs };
    },
  };
}

/** Whether to tell the persons follows from the risk, or an exemption: Art. 34(1), (3) GDPR. */
function requireFittingGround({ subject, choice, ground }: Input): void {
  const isNeeded = subject === 'persons' && choice === 'doNotNotify';
  if (isNeeded && ground === null) throw new Problem('incident.groundNeeded');
  if (!isNeeded && ground !== null) throw new Problem('incident.groundUnfit');
}
