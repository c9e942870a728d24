import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister, type RegisterTables } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident, timeIn, type IncidentRow } from '../incident-rows.ts';
import { requireTask, type StoredTask } from './task-rows.ts';

type Columns = Partial<RegisterTables['incident_task']>;

/**
 * Changes what is given and leaves the rest, whoever changed that meanwhile.
 * @throws Problem incident.taskUnknown, incident.taskReasonNeeded
 */
export function setTask(
  context: Context,
  input: ParsedInputOf<'incidents.setTask'>,
): RegisterChange<OutputOf<'incidents.setTask'>> {
  const { id, taskId, state, evidence, owner, dueAt } = input;
  const row = requireOpenIncident(context.register, id);
  const task = requireTask(context.register, id, taskId);
  if (state === 'notNeeded' && (evidence ?? task.evidence).trim() === '')
    throw new Problem('incident.taskReasonNeeded');
  const given: Columns = {
    ...(state !== undefined && { state }),
    ...(evidence !== undefined && { evidence }),
    ...(owner !== undefined && { owner }),
    ...(dueAt !== undefined && { due_at: dueAt === null ? null : Date.parse(dueAt) }),
  };
  const fields = (Object.keys(given) as (keyof Columns)[])
    .filter((column) => given[column] !== (task as Columns)[column])
    .map((column) => (column === 'due_at' ? 'dueAt' : column));
  const settled = state === undefined || state === task.state ? {} : settledBy(context, row, state);
  return {
    refs: { incidentId: id, taskId, fields: fields.join(' '), state: state ?? task.state },
    write(writer) {
      if (fields.length > 0) {
        writer.run(
          inRegister
            .updateTable('incident_task')
            .set({ ...given, ...settled })
            .where('id', '=', taskId),
        );
        addIncidentEvent(writer, context, row, {
          type: 'taskChanged',
          details: { taskId, title: task.title, fields, state: state ?? task.state },
        });
      }
      return { id };
    },
  };
}

function settledBy(context: Context, row: IncidentRow, state: StoredTask['state']): Columns {
  const isSettled = state === 'done' || state === 'notNeeded';
  return isSettled
    ? { done_at: timeIn(row, context.now()), done_by: context.session.userId }
    : { done_at: null, done_by: null };
}
