import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident } from '../incident-rows.ts';
import { requireTask } from './task-rows.ts';

/** @throws Problem incident.taskUnknown, incident.taskOfPlaybook, incident.taskBegun */
export function removeTask(
  context: Context,
  { id, taskId }: ParsedInputOf<'incidents.removeTask'>,
): RegisterChange<OutputOf<'incidents.removeTask'>> {
  const row = requireOpenIncident(context.register, id);
  const { task_key: key, state, evidence, title } = requireTask(context.register, id, taskId);
  if (key !== null) throw new Problem('incident.taskOfPlaybook');
  if (state !== 'open' || evidence !== '') throw new Problem('incident.taskBegun');
  return {
    refs: { incidentId: id, taskId },
    write(writer) {
      writer.run(inRegister.deleteFrom('incident_task').where('id', '=', taskId));
      addIncidentEvent(writer, context, row, { type: 'taskRemoved', details: { taskId, title } });
      return { removed: true as const };
    },
  };
}
