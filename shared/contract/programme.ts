import { z } from 'zod';
import { folderPath, id, instant, longText, note, shortText } from './fields.ts';
import { command, query } from './procedure.ts';

const text = longText.default('');
const short = z.string().trim().max(300).default('');

export const activityKinds = [
  'audit',
  'penetrationTest',
  'training',
  'accessReview',
  'recordReview',
  'policyReview',
  'vendorReview',
  'other',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** What falls due in other registers: records, assessments, processors, retention policies, bots, chatbot systems, incidents. */
export const otherDueKinds = [
  'reviewOfRecord',
  'recordRelease',
  'reviewOfDpia',
  'dpiaMeasure',
  'authorityAnswer',
  'contractExpires',
  'safeguardExpires',
  'certificateExpires',
  'auditOfProcessor',
  'reviewOfProcessor',
  'questionnaireAnswer',
  'reviewOfPolicy',
  'reviewOfBot',
  'reviewOfBackend',
  'incidentMeasure',
] as const;
export type OtherDueKind = (typeof otherDueKinds)[number];

export const recurrence = z.strictObject({
  every: z.number().int().min(1).max(120),
  unit: z.enum(['days', 'weeks', 'months', 'years']),
});

/** Something the programme does again and again, or once. */
export const activityFields = z.strictObject({
  kind: z.enum(activityKinds),
  name: shortText,
  description: text,
  owner: shortText.describe('a function rather than a name'),
  dueOn: z.iso.date(),
  recurrence: recurrence.nullable().default(null),
  processorId: id.nullable().default(null),
  botId: id.nullable().default(null),
});
export type ActivityFields = z.output<typeof activityFields>;

export const followUp = z.object({
  id,
  activityId: id,
  text: z.string(),
  severity: z.enum(['low', 'medium', 'high']),
  owner: z.string(),
  dueOn: z.iso.date().nullable(),
  doneOn: z.iso.date().nullable(),
  doneNote: z.string(),
});

export const occurrence = z.object({
  id,
  dueOn: z.iso.date(),
  doneOn: z.iso.date(),
  evidence: z.string(),
  result: z.string(),
  recordedBy: z.string(),
  followUps: z.array(followUp),
});

export const activity = activityFields.extend({
  id,
  controllerId: id,
  isEnded: z.boolean(),
  isOverdue: z.boolean(),
  occurrences: z.array(occurrence).describe('newest first'),
  createdAt: instant,
  changedAt: instant,
});
export type Activity = z.infer<typeof activity>;

/** One training of one team, with its proof. People are counted, not named. */
export const trainingFields = z.strictObject({
  team: shortText,
  topic: shortText,
  heldOn: z.iso.date(),
  trainer: short,
  invited: z.number().int().min(0).max(1_000_000),
  attended: z.number().int().min(0).max(1_000_000),
  proof: text.describe('where the list of participants or the certificate is'),
  validUntil: z.iso.date().nullable().default(null),
  activityId: id.nullable().default(null),
});
export type TrainingFields = z.output<typeof trainingFields>;
export const training = trainingFields.extend({ id, controllerId: id, isExpired: z.boolean(), recordedAt: instant });
export type Training = z.infer<typeof training>;

/** The yearly programme: what is to be done, what was done, and the report about it. */
export const programme = {
  list: query({
    permission: 'programme.read',
    summary: 'Lists audits, tests, trainings and reviews with what was done and what follows from it.',
    input: z.strictObject({
      controllerId: id.optional(),
      kind: z.enum(activityKinds).optional(),
      includeEnded: z.boolean().default(false),
    }),
    output: z.object({ activities: z.array(activity) }),
  }),
  save: command({
    permission: 'programme.manage',
    summary: 'Stores an activity.',
    input: z.strictObject({ id: id.optional(), controllerId: id.optional(), fields: activityFields }),
    output: z.object({ id }),
  }),
  complete: command({
    permission: 'programme.manage',
    summary: 'Records that an activity was done, with evidence and what follows. A recurring one falls due anew.',
    input: z.strictObject({
      id,
      doneOn: z.iso.date(),
      evidence: longText.min(1),
      result: text,
      followUps: z
        .array(
          z.strictObject({
            text: longText.min(1),
            severity: z.enum(['low', 'medium', 'high']),
            owner: shortText,
            dueOn: z.iso.date().nullable().default(null),
          }),
        )
        .max(100)
        .default([]),
    }),
    output: z.object({ id, nextOn: z.iso.date().nullable() }),
  }),
  end: command({
    permission: 'programme.manage',
    summary: 'Ends an activity, with a reason. What was done stays.',
    input: z.strictObject({ id, note: note.min(1) }),
    output: z.object({ id }),
  }),
  settleFollowUp: command({
    permission: 'programme.manage',
    summary: 'Records that what followed from an activity was done.',
    input: z.strictObject({ id, doneOn: z.iso.date(), note: longText.min(1) }),
    output: z.object({ id }),
  }),
  due: query({
    permission: 'programme.read',
    summary:
      'Lists what falls due within so many days: activities, follow-ups, expiring trainings, and what other registers the person may read let fall due.',
    input: z.strictObject({ withinDays: z.number().int().min(0).max(3660).default(90) }),
    output: z.object({
      items: z.array(
        z.object({
          id: id.describe('of what it is about'),
          kind: z.enum([...activityKinds, 'followUp', 'trainingExpires', ...otherDueKinds]),
          name: z.string(),
          owner: z.string().describe('empty where nobody is named'),
          on: z.iso.date(),
          isOverdue: z.boolean(),
        }),
      ),
    }),
  }),
  trainings: query({
    permission: 'programme.read',
    summary: 'Lists trainings, newest first, and for each team and topic how many took part last.',
    input: z.strictObject({ controllerId: id.optional(), team: z.string().max(200).optional() }),
    output: z.object({ trainings: z.array(training) }),
  }),
  recordTraining: command({
    permission: 'programme.manage',
    summary: 'Records a training with its proof.',
    input: z.strictObject({ controllerId: id.optional(), fields: trainingFields }),
    output: z.object({ id }),
  }),
  removeTraining: command({
    permission: 'programme.manage',
    summary: 'Takes out a training recorded by mistake.',
    input: z.strictObject({ id, note: note.min(1) }),
    output: z.object({ removed: z.literal(true) }),
  }),
  exportCalendar: command({
    permission: 'programme.read',
    changes: 'files',
    summary: 'Writes what falls due as a calendar file (RFC 5545), as far as the person may read it.',
    input: z.strictObject({
      controllerId: id.optional(),
      language: z.enum(['de', 'en']).default('de'),
      to: folderPath,
    }),
    output: z.object({ path: z.string(), dates: z.number().int() }),
  }),
  reportFigures: query({
    permission: 'programme.read',
    summary: 'Returns what the yearly report of a year says, in numbers.',
    input: z.strictObject({ controllerId: id.optional(), year: z.number().int().min(2018).max(2100) }),
    output: z.object({
      sections: z.array(
        z.object({
          key: z
            .string()
            .describe(
              'requests, incidents, erasures, retention, findings, records, processors, activities, trainings, bots, advice',
            ),
          figures: z.array(z.object({ key: z.string(), value: z.number() })),
        }),
      ),
      missing: z
        .array(z.string())
        .describe('figures, as section.key, that nobody gets who holds no key to the content'),
    }),
  }),
  exportReport: command({
    permission: 'programme.read',
    changes: 'files',
    summary: 'Writes the yearly report of the data protection officer as PDF or DOCX.',
    input: z.strictObject({
      controllerId: id.optional(),
      year: z.number().int().min(2018).max(2100),
      foreword: text,
      outlook: text,
      format: z.enum(['pdf', 'docx']),
      language: z.enum(['de', 'en']).default('de'),
      to: folderPath,
    }),
    output: z.object({ path: z.string() }),
  }),
};
