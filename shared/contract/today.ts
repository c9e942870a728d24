import { z } from 'zod';
import { instant } from './fields.ts';
import { command, query } from './procedure.ts';

export const todayKinds = [
  'incident',
  'request',
  'approval',
  'retention',
  'record',
  'programme',
  'review',
  'finding',
  'backend',
  'vault',
] as const;
export type TodayKind = (typeof todayKinds)[number];

/**
 * By law first. overdue: a date has passed. hours: three days or less are left. days: a date lies ahead. decide: nothing
 * runs, somebody has to say yes or no. routine: worth a look.
 */
export const todayUrgencies = ['overdue', 'hours', 'days', 'decide', 'routine'] as const;
export type TodayUrgency = (typeof todayUrgencies)[number];

/** Who has to act: the signed-in person, somebody here, or somebody outside. */
export const todayActors = ['me', 'us', 'others'] as const;
export type TodayActor = (typeof todayActors)[number];

export const todayItem = z.object({
  key: z.string().max(200).describe('stays the same from day to day'),
  kind: z.enum(todayKinds),
  subjectId: z.string().describe('of what is to be opened'),
  name: z.string().describe('a number or a name of a thing; never of a person'),
  what: z.string().describe('what it is about, as a word of the contract: a right, a rule, a kind of date'),
  count: z.number().int().nullable().describe('how many things this row stands for, where it is more than one'),
  urgency: z.enum(todayUrgencies),
  dueOn: z.iso.date().nullable(),
  dueAt: instant.nullable().describe('where hours count'),
  rule: z
    .object({ citation: z.string(), isVerified: z.boolean() })
    .nullable()
    .describe('where the date comes from; null: somebody set it'),
  next: z.string().describe('the next step, as a word of the contract'),
  left: z.object({ done: z.number().int(), of: z.number().int() }).nullable().describe('of the next step'),
  actor: z.enum(todayActors),
  isNew: z.boolean().describe('was not there when this person looked last'),
});
export type TodayItem = z.infer<typeof todayItem>;

/** Null: not for this person to see, or nothing to count. */
const figure = z.number().int().nullable();

export const today = {
  queue: query({
    permission: 'vault.use',
    summary:
      'Lists everything that waits for somebody, in the order of legal urgency, as far as the person may see it.',
    input: z.strictObject({ language: z.enum(['de', 'en']).default('de') }),
    output: z.object({
      items: z.array(todayItem),
      unread: z.array(z.enum(todayKinds)).describe('kinds that could not be read just now'),
      figures: z.object({
        openRequests: figure,
        answeredThisQuarter: figure,
        onTimeThisQuarter: figure,
        oldestDays: figure.describe('of the conversation that was left alone longest'),
        limitDays: figure.describe('the shortest period a policy or record allows it'),
        openFindings: figure,
      }),
      sinceLastTime: z
        .object({ at: instant, added: z.number().int(), gone: z.number().int() })
        .nullable()
        .describe('null on the first visit'),
    }),
  }),
  seen: command({
    permission: 'vault.use',
    summary: 'Remembers what the person has seen in the queue, so that the next visit can tell what changed.',
    input: z.strictObject({ keys: z.array(z.string().max(200)).max(5000) }),
    output: z.object({ at: instant }),
  }),
};
