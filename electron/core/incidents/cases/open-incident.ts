import { v7 as uuidv7 } from 'uuid';
import { incidentFacts, type IncidentFacts } from '../../../../shared/contract/incidents/fields.ts';
import { incidentMoments } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import { chooseController, readDays } from '../../controllers/index.ts';
import type { RegisterChange } from '../../handlers.ts';
import { nextNumber } from '../../next-number.ts';
import { requirePlaybook } from '../../playbooks/index.ts';
import { inRegister } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import type { IncidentRow } from '../incident-rows.ts';
import { requirePossible, toMomentColumns } from '../moments.ts';
import { addPlaybook } from '../tasks/apply-playbook.ts';
import { readPlace, type Place } from './read-place.ts';
import { requireNamed } from './require-named.ts';

type Input = ParsedInputOf<'incidents.open'>;

/** V: Vorfall. Ü: Übung, whose numbers are apart. */
const series = { incident: 'V', drill: 'Ü' };

export async function openIncident(
  context: Context,
  input: Input,
): Promise<RegisterChange<OutputOf<'incidents.open'>>> {
  const { register, session } = context;
  const now = context.now();
  const controller = chooseController(register, input.controllerId);
  const facts = addPlace(incidentFacts.parse(input.facts), await readPlace(context, input.origin));
  requireNamed(register, facts);
  const moments = toMomentColumns(input.moments);
  requirePossible(moments, now);
  if (moments.aware_at !== null && input.awareReasons.trim() === '') throw new Problem('incident.awareReasonsNeeded');
  const id = uuidv7();
  const row: Omit<IncidentRow, 'number'> = {
    id,
    controller_id: controller.id,
    drill_speed: input.isDrill ? input.drillSpeed : null,
    drill_started_at: input.isDrill ? now : null,
    phase: 'assess',
    state: 'open',
    origin: JSON.stringify(input.origin),
    facts: JSON.stringify(facts),
    ...moments,
    aware_reasons: moments.aware_at === null ? '' : input.awareReasons.trim(),
    closed_at: null,
    created_by: session.userId,
    created_at: now,
  };
  const playbooks = [...new Set(input.playbooks)].map((playbookId) =>
    requirePlaybook(register, { id: playbookId, language: input.language }),
  );
  const year = readDays(context)(controller.id, now).slice(0, 4);
  return {
    refs: { incidentId: id, origin: input.origin.kind, isDrill: input.isDrill, playbooks: playbooks.length },
    write(writer) {
      const number = nextNumber(writer, {
        controllerId: controller.id,
        series: `${input.isDrill ? series.drill : series.incident}-${year}-`,
        digits: 3,
      });
      writer.run(inRegister.insertInto('incident').values({ ...row, number }));
      addIncidentEvent(writer, context, row, { type: 'opened', details: { origin: input.origin.kind } });
      for (const moment of incidentMoments) {
        const after = input.moments[moment] ?? null;
        const reasons = moment === 'aware' ? row.aware_reasons : '';
        if (after !== null)
          addIncidentEvent(writer, context, row, {
            type: 'momentSet',
            details: { moment, before: null, after, reasons },
          });
      }
      for (const playbook of playbooks) addPlaybook(writer, context, { row, playbook });
      return { id, number };
    },
  };
}

function addPlace(facts: IncidentFacts, place: Place): IncidentFacts {
  const join = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];
  return {
    ...facts,
    backendIds: join(facts.backendIds, place.backendIds),
    botIds: join(facts.botIds, place.botIds),
    processorIds: join(facts.processorIds, place.processorIds),
  };
}
