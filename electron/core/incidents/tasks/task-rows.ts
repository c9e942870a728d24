import { taskDue } from '../../../../shared/contract/playbooks.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../../vault/index.ts';
import type { TaskDue } from './due-moment.ts';

type TaskRow = RegisterTables['incident_task'];

export interface StoredTask extends Omit<TaskRow, 'due' | 'depends_on'> {
  due: TaskDue | null;
  /** Keys of tasks, which may be there or not. */
  dependsOn: string[];
}

/** In their order. */
export function listTasks(register: RegisterReader, incidentId: string): StoredTask[] {
  return register
    .all(
      inRegister
        .selectFrom('incident_task')
        .selectAll()
        .where('incident_id', '=', incidentId)
        .orderBy('position')
        .orderBy('id'),
    )
    .map(toTask);
}

/** @throws Problem incident.taskUnknown */
export function requireTask(register: RegisterReader, incidentId: string, taskId: string): StoredTask {
  const row = register.get(
    inRegister.selectFrom('incident_task').selectAll().where('incident_id', '=', incidentId).where('id', '=', taskId),
  );
  if (!row) throw new Problem('incident.taskUnknown');
  return toTask(row);
}

/** Behind those that are there. */
export function nextPosition(register: RegisterReader, incidentId: string): number {
  const last = register.get(
    inRegister
      .selectFrom('incident_task')
      .select(({ fn }) => fn.max<number | null>('position').as('position'))
      .where('incident_id', '=', incidentId),
  );
  return (last?.position ?? 0) + 1;
}

function toTask({ due, depends_on, ...row }: TaskRow): StoredTask {
  return {
    ...row,
    due: due === null ? null : taskDue.parse(JSON.parse(due)),
    dependsOn: JSON.parse(depends_on) as string[],
  };
}
