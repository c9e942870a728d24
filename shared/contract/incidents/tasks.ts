import { z } from 'zod';
import { id, instant, longText } from '../fields.ts';
import { command } from '../procedure.ts';
import { taskStates } from './fields.ts';

export const taskProcedures = {
  applyPlaybook: command({
    permission: 'incidents.manage',
    summary: 'Adds the tasks of a playbook; those that are there already are not added twice.',
    input: z.strictObject({
      id,
      playbookId: z.string().max(60),
      language: z.enum(['de', 'en']).default('de').describe('of the tasks, where the playbook is as shipped'),
    }),
    output: z.object({ added: z.number().int(), alreadyThere: z.number().int() }),
  }),
  setTask: command({
    permission: 'incidents.manage',
    summary: 'Changes a task: its state with evidence, who does it, by when. The change enters the timeline.',
    input: z.strictObject({
      id,
      taskId: id,
      state: z.enum(taskStates).optional(),
      evidence: longText.optional(),
      owner: z.string().trim().max(200).optional(),
      dueAt: instant.nullable().optional(),
    }),
    output: z.object({ id }),
  }),
  removeTask: command({
    permission: 'incidents.manage',
    summary: 'Takes out a task added by hand that nobody has begun.',
    input: z.strictObject({ id, taskId: id }),
    output: z.object({ removed: z.literal(true) }),
  }),
};
