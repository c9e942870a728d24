import { z } from 'zod';
import { incidentPhases } from '../../../contract/incidents/vocabulary.ts';
import { playbookTask, taskDue } from '../../../contract/playbooks.ts';

const inBoth = z.strictObject({ de: z.string().trim().min(1), en: z.string().trim().min(1) });
const { key, dependsOn } = playbookTask.shape;

/** A task as it is written: its words in both languages, its owner by the key of a function. */
export const writtenTask = z.strictObject({
  key,
  phase: z.enum(incidentPhases),
  title: inBoth,
  instructions: inBoth,
  owner: z.string(),
  due: taskDue,
  evidence: inBoth,
  dependsOn,
});
export type WrittenTask = z.output<typeof writtenTask>;

export const taskFile = z.strictObject({ tasks: z.array(writtenTask).min(1) });

/** A string: the common task of that key. Only a key: that task, which here depends on more. */
export const writtenPlaybook = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{2,59}$/),
  name: inBoth,
  description: inBoth,
  tasks: z.array(z.union([z.string(), writtenTask, z.strictObject({ key, dependsOn: z.array(z.string()).min(1) })])),
});
export type WrittenPlaybook = z.output<typeof writtenPlaybook>;

export const functionNames = z.record(z.string(), inBoth);
