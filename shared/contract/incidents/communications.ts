import { z } from 'zod';
import { folderPath, id, longText, reason } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { communicationKinds } from './sent.ts';

const language = z.enum(['de', 'en']);

/** What people, the public or a controller are told: Art. 34(1), (2), (3)(c), 33(2) GDPR. */
export const communicationProcedures = {
  draftCommunication: command({
    permission: 'incidents.manage',
    changes: 'content',
    summary: 'Drafts a letter to the persons, a public notice, or a processor’s notice to its controller.',
    input: z.strictObject({ id, kind: z.enum(communicationKinds), language: language.default('de') }),
    output: z.object({ communicationId: id }),
  }),
  communication: query({
    permission: 'incidents.read',
    summary: 'Returns the text of a communication with what Art. 34(2) still lacks in it.',
    input: z.strictObject({ id, communicationId: id }),
    output: z.object({
      kind: z.enum(communicationKinds),
      language,
      subject: z.string(),
      body: z.string(),
      missing: z.array(z.string()),
      isSent: z.boolean(),
    }),
  }),
  changeCommunication: command({
    permission: 'incidents.manage',
    changes: 'content',
    summary: 'Changes the words of a communication that was not sent.',
    input: z.strictObject({
      id,
      communicationId: id,
      subject: z.string().trim().min(1).max(300),
      body: z.string().trim().min(1).max(50_000),
    }),
    output: z.object({ missing: z.array(z.string()) }),
  }),
  exportCommunication: command({
    permission: 'incidents.manage',
    changes: 'files',
    summary:
      'Writes a communication: one document, or for the letter a list of recipients to merge it with (CSV), with a reason.',
    input: z.strictObject({
      id,
      communicationId: id,
      format: z.enum(['pdf', 'docx', 'html', 'txt', 'csv']).describe('csv: the recipients, for mail merge'),
      reason: reason.optional().describe('needed for csv'),
      to: folderPath,
    }),
    output: z.object({ path: z.string(), recipients: z.number().int().nullable() }),
  }),
};

export const measureProcedures = {
  saveMeasure: command({
    permission: 'incidents.manage',
    summary: 'Records what follows from an incident: a measure with owner and date.',
    input: z.strictObject({
      id,
      measureId: id.optional(),
      text: longText.min(1),
      owner: z.string().trim().max(200).default(''),
      dueOn: z.iso.date().nullable().default(null),
      activityId: id.nullable().default(null),
      recordId: id.nullable().default(null),
    }),
    output: z.object({ measureId: id }),
  }),
  settleMeasure: command({
    permission: 'incidents.manage',
    summary: 'Records that a measure was carried out.',
    input: z.strictObject({ id, measureId: id, doneOn: z.iso.date(), note: longText.min(1) }),
    output: z.object({ id }),
  }),
};
