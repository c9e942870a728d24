import { z } from 'zod';
import { id, instant } from '../fields.ts';

/** What went out, or waits to. It counts only once its dispatch is recorded. */
export const dispatch = z.object({
  at: instant,
  channel: z.string(),
  proof: z.string(),
  reference: z.string().describe('the authority’s own, where it gave one'),
  recordedBy: z.string(),
});

export const notificationTypes = ['initial', 'followUp', 'complete', 'withdrawn'] as const;
export type NotificationType = (typeof notificationTypes)[number];

/** An answer of the form, by the number of its field: text, a number, or what was chosen. */
export const notificationValues = z.record(
  z.string().regex(/^\d{1,3}$/),
  z.union([z.string().max(20_000), z.number(), z.array(z.string().max(300)).max(60)]),
);
export type NotificationValues = z.output<typeof notificationValues>;

export const notificationSummary = z.object({
  id,
  type: z.enum(notificationTypes),
  authority: z.string(),
  createdAt: instant,
  missing: z.number().int().describe('mandatory fields whose condition holds and that are empty'),
  scopeId: id.nullable().describe('the frozen figures that went with it'),
  dispatch: dispatch.nullable(),
});

export const communicationKinds = ['letter', 'publicNotice', 'processorNotice'] as const;
export type CommunicationKind = (typeof communicationKinds)[number];

export const communication = z.object({
  id,
  kind: z.enum(communicationKinds),
  language: z.enum(['de', 'en']),
  createdAt: instant,
  recipients: z.number().int().nullable(),
  dispatch: dispatch.nullable(),
});

/** What follows from it. */
export const incidentMeasure = z.object({
  id,
  text: z.string(),
  owner: z.string(),
  dueOn: z.iso.date().nullable(),
  doneOn: z.iso.date().nullable(),
  doneNote: z.string(),
  activityId: id.nullable().describe('an audit of the programme that checks it'),
  recordId: id.nullable(),
});
