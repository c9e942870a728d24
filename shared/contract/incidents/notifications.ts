import { z } from 'zod';
import { folderPath, id, instant, shortText } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { notificationTypes, notificationValues } from './sent.ts';

const language = z.enum(['de', 'en']).default('de');

export const dispatchInput = {
  at: instant,
  channel: z.enum(['webForm', 'email', 'deMail', 'post', 'phone', 'fax', 'portal', 'publication', 'inPerson']),
  proof: shortText.describe('where the proof is kept, e.g. the receipt of the form'),
  reference: z.string().trim().max(200).default('').describe('the authority’s own reference'),
};

const authoritySource = z.object({
  title: z.string(),
  url: z.string().nullable(),
  isConfirmed: z.boolean().describe('false: recalled; to be checked with the authority'),
});

/** A field of the form with its state for this notification. */
export const formField = z.object({
  number: z.number().int(),
  section: z.string(),
  label: z.string(),
  help: z.string().nullable(),
  type: z.enum(['text', 'longText', 'date', 'instant', 'number', 'choice', 'choices', 'countries']),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  isShown: z.boolean().describe('its condition holds'),
  isMandatory: z.boolean().describe('mandatory where it is shown'),
  condition: z.string().nullable().describe('in words'),
  origin: z.enum(['typed', 'prefilled', 'empty']),
  derivedFrom: z.string().nullable().describe('where a prefilled value comes from; of a typed one, where it would'),
});

export const notificationProcedures = {
  authorities: query({
    permission: 'deadlines.read',
    summary: 'Lists supervisory authorities, with the competent one proposed from the establishment.',
    input: z.strictObject({
      controllerId: id.optional(),
      sector: z.enum(['private', 'public', 'federal']).default('private'),
      language,
    }),
    output: z.object({
      authorities: z.array(
        z.object({
          id: z.string().describe('region and sector'),
          region: z.string(),
          name: z.string(),
          website: z.string(),
          email: z.string().nullable(),
          breachForm: z.string().nullable(),
          breachFormSource: authoritySource.nullable().describe('where the form is known from'),
          source: authoritySource,
        }),
      ),
      proposed: z.string().nullable(),
      why: z.string().describe('what the proposal rests on, or why there is none'),
    }),
  }),
  draftNotification: command({
    permission: 'incidents.manage',
    summary: 'Starts a notification by the common template of the EDPB, prefilled from what is known.',
    input: z.strictObject({
      id,
      type: z.enum(notificationTypes),
      authorityId: z.string().max(40).optional().describe('the proposed one when left out'),
    }),
    output: z.object({ notificationId: id }),
  }),
  notification: query({
    permission: 'incidents.read',
    summary: 'Returns a notification: every field with its condition, value, origin, and what is missing.',
    input: z.strictObject({ id, notificationId: id, language }),
    output: z.object({
      type: z.enum(notificationTypes),
      authority: z.object({
        id: z.string(),
        name: z.string(),
        email: z.string().nullable(),
        breachForm: z.string().nullable(),
      }),
      fields: z.array(formField),
      values: notificationValues,
      missing: z.array(z.number().int()),
      invalid: z.array(z.object({ number: z.number().int(), problem: z.string() })),
      changedSince: z
        .array(z.object({ number: z.number().int(), before: z.string(), now: z.string() }))
        .describe('follow-up: what differs from what was sent before'),
      isSent: z.boolean(),
    }),
  }),
  fillNotification: command({
    permission: 'incidents.manage',
    summary: 'Sets fields of a notification that is not sent; null puts back what is prefilled.',
    input: z.strictObject({
      id,
      notificationId: id,
      values: z.record(
        z.string().regex(/^\d{1,3}$/),
        z.union([z.string().max(20_000), z.number(), z.array(z.string().max(300)).max(60), z.null()]),
      ),
      authorityId: z.string().max(40).optional(),
    }),
    output: z.object({ missing: z.array(z.number().int()) }),
  }),
  removeNotification: command({
    permission: 'incidents.manage',
    summary: 'Removes a notification that was not sent.',
    input: z.strictObject({ id, notificationId: id }),
    output: z.object({ removed: z.literal(true) }),
  }),
  exportNotification: command({
    permission: 'incidents.read',
    changes: 'files',
    summary: 'Writes a notification as PDF, DOCX or JSON, or as text to be pasted into the authority’s form.',
    input: z.strictObject({
      id,
      notificationId: id,
      format: z.enum(['pdf', 'docx', 'json', 'txt']),
      language,
      to: folderPath,
    }),
    output: z.object({ path: z.string(), missing: z.array(z.number().int()) }),
  }),
  recordDispatch: command({
    permission: 'incidents.manage',
    changes: 'content',
    summary: 'Records that a notification or communication has left: when, how, its proof, the authority’s reference.',
    input: z.strictObject({
      id,
      notificationId: id.optional(),
      communicationId: id.optional(),
      ...dispatchInput,
      reasonsForDelay: z.string().trim().max(4000).default('').describe('needed after 72 hours: Art. 33(1)'),
    }),
    output: z.object({ id, isLate: z.boolean() }),
  }),
};
