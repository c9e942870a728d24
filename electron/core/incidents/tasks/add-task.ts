import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident } from '../incident-rows.ts';
import { nextPosition } from './task-rows.ts';

/** A task that no playbook names. */
export function addTask(
  context: Context,
  { id, title, phase, instructions, owner, dueAt }: ParsedInputOf<'incidents.quickTask'>,
): RegisterChange<OutputOf<'incidents.quickTask'>> {
  const row = requireOpenIncident(context.register, id);
  const taskId = uuidv7();
  return {
    refs: { incidentId: id, taskId },
    write(writer) {
      writer.run(
        inRegister.insertInto('incident_task').values({
          id: taskId,
          incident_id: id,
          task_key: null,
          playbook_id: null,
          position: nextPosition(writer, id),
          phase: phase ?? row.phase,
          title,
          instructions,
          owner,
          due: null,
          due_at: dueAt === null ? null : Date.parse(dueAt),
          evidence_asked: '',
          depends_on: '[]',
          state: 'open',
          evidence: '',
          done_at: null,
          done_by: null,
        }),
      );
      addIncidentEvent(writer, context, row, { type: 'taskAdded', details: { taskId, title } });
      return { taskId };
    },
  };
}
