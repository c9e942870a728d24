import type { taskProcedures } from '../../../../shared/contract/incidents/tasks.ts';
import type { Handlers } from '../../handlers.ts';
import { applyPlaybook } from './apply-playbook.ts';
import { removeTask } from './remove-task.ts';
import { setTask } from './set-task.ts';

export const taskHandlers: Pick<Handlers<'incidents'>, keyof typeof taskProcedures> = {
  applyPlaybook,
  setTask,
  removeTask,
};
