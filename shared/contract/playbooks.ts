import { z } from 'zod';
import { instant, longText, note, shortText } from './fields.ts';
import { incidentPhases } from './incidents/vocabulary.ts';
import { command, query } from './procedure.ts';

/** What a task is due by: so long after a moment, or before a clock ends. */
export const taskDue = z.strictObject({
  hours: z.number().min(0).max(8760),
  relation: z.enum(['after', 'before']),
  anchor: z.string().max(40).describe('opened, detected, aware; or, with before, the id of a clock, e.g. eu.gdpr.sa'),
});

export const playbookTask = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{2,59}$/)
    .describe('the same task has the same key in every playbook'),
  phase: z.enum(incidentPhases),
  title: shortText,
  instructions: longText.default(''),
  owner: z.string().trim().max(200).default('').describe('a function rather than a name'),
  due: taskDue.nullable().default(null),
  evidence: z.string().trim().max(1000).default('').describe('what shows that it was done'),
  dependsOn: z.array(z.string().max(60)).max(20).default([]),
});
export type PlaybookTask = z.output<typeof playbookTask>;

export const playbookFields = z.strictObject({
  name: shortText,
  description: longText.default(''),
  tasks: z.array(playbookTask).min(1).max(200),
});
export type PlaybookFields = z.output<typeof playbookFields>;

const playbookId = z.string().regex(/^[a-z][A-Za-z0-9-]{2,59}$/);
const language = z.enum(['de', 'en']).default('de');

export const playbook = playbookFields.extend({
  id: playbookId,
  version: z.number().int().describe('0: as shipped'),
  isOwn: z.boolean().describe('changed or added in this vault'),
  isShipped: z.boolean().describe('Custos comes with it: it can be restored to version 0, and not be removed'),
  changedAt: instant.nullable(),
});
export type Playbook = z.infer<typeof playbook>;

/** Plans for emergencies. They are data: each vault may change the shipped ones and add its own. */
export const playbooks = {
  list: query({
    permission: 'playbooks.read',
    summary: 'Lists the playbooks with their tasks, in a language where they are as shipped.',
    input: z.strictObject({ language }),
    output: z.object({ playbooks: z.array(playbook) }),
  }),
  get: query({
    permission: 'playbooks.read',
    summary: 'Returns a playbook, now or as it was in an earlier version.',
    input: z.strictObject({ id: playbookId, version: z.number().int().min(0).optional(), language }),
    output: playbook.extend({
      versions: z.array(z.object({ version: z.number().int(), at: instant, by: z.string(), note: z.string() })),
    }),
  }),
  save: command({
    permission: 'playbooks.manage',
    summary: 'Stores a new version of a playbook, or a new playbook. Incidents keep the tasks they have.',
    input: z.strictObject({
      id: playbookId.describe('an unknown one is added'),
      basedOn: z.number().int().min(0).describe('the version that was changed: somebody else’s change is not lost'),
      fields: playbookFields,
      note: note.default(''),
    }),
    output: z.object({ id: playbookId, version: z.number().int() }),
  }),
  restore: command({
    permission: 'playbooks.manage',
    summary: 'Makes an earlier version, or version 0 as shipped, the newest again.',
    input: z.strictObject({ id: playbookId, version: z.number().int().min(0), note: note.default('') }),
    output: z.object({ id: playbookId, version: z.number().int() }),
  }),
  remove: command({
    permission: 'playbooks.manage',
    summary: 'Takes an own playbook out of the list. Incidents keep their tasks.',
    input: z.strictObject({ id: playbookId, note: note.min(1) }),
    output: z.object({ removed: z.literal(true) }),
  }),
};
