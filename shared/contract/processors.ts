import { z } from 'zod';
import { folderPath, id, instant, longText, note, shortText } from './fields.ts';
import { command, query } from './procedure.ts';
import { country } from './records/fields.ts';
import { safeguards } from './records/vocabulary.ts';

const text = longText.default('');
const short = z.string().trim().max(300).default('');
const dateOrNone = z.iso.date().nullable().default(null);

/** Art. 28(3)(a) to (h) GDPR: what the contract must lay down. */
export const contractItems = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
export const contractAnswers = ['yes', 'partly', 'no', 'notChecked'] as const;

export const processorFields = z.strictObject({
  name: shortText,
  address: text,
  country,
  role: z.enum(['processor', 'subProcessor']).default('processor'),
  /** Of a sub-processor: whose it is. */
  engagedBy: z.array(id).max(50).default([]),
  services: text.describe('what it does with the data'),
  backendIds: z.array(id).max(100).default([]).describe('chatbot systems it runs or hosts'),
  contact: text,
  incidentContact: text.describe('whom to reach at night'),
  contract: z
    .strictObject({
      reference: short,
      signedOn: dateOrNone,
      expiresOn: dateOrNone,
      items: z
        .partialRecord(z.enum(contractItems), z.strictObject({ answer: z.enum(contractAnswers), note: short }))
        .default({}),
    })
    .prefault({}),
  locations: z.array(country).max(60).default([]),
  transfers: z
    .array(
      z.strictObject({
        country,
        safeguard: z.enum(safeguards),
        document: short,
        on: dateOrNone,
        expiresOn: dateOrNone,
      }),
    )
    .max(60)
    .default([]),
  audits: z
    .array(z.strictObject({ on: z.iso.date(), kind: shortText, result: text, nextOn: dateOrNone }))
    .max(200)
    .default([]),
  certificates: z
    .array(z.strictObject({ name: shortText, issuer: short, scope: short, expiresOn: dateOrNone }))
    .max(50)
    .default([]),
  reviewOn: dateOrNone,
});
export type ProcessorFields = z.output<typeof processorFields>;

export const processor = processorFields.extend({
  id,
  number: z.string(),
  controllerId: id,
  isRetired: z.boolean(),
  /** Records in force or drafts that name it. */
  recordIds: z.array(id),
  /** Items of Art. 28(3) that are not answered with yes. */
  openItems: z.array(z.enum(contractItems)),
  createdAt: instant,
  changedAt: instant,
});
export type Processor = z.infer<typeof processor>;

/** What runs out, or is to be looked at again. */
export const processorDueKinds = ['contract', 'transfer', 'certificate', 'audit', 'review', 'questionnaire'] as const;

const questionnaireAnswers = z.record(z.string(), z.object({ answer: z.string(), isFine: z.boolean().nullable() }));

export const questionnaire = z.object({
  id,
  processorId: id,
  sentOn: z.iso.date(),
  dueOn: z.iso.date().nullable(),
  answeredOn: z.iso.date().nullable(),
  answers: questionnaireAnswers,
  assessment: z.string(),
  earlier: z
    .array(
      z.object({
        answeredOn: z.iso.date(),
        answers: questionnaireAnswers,
        assessment: z.string(),
        recordedBy: z.string(),
        recordedAt: instant,
      }),
    )
    .describe('what was recorded before it was corrected, newest first'),
});

const bothLanguages = z.object({ de: z.string(), en: z.string() });

/** Processors and sub-processors, Art. 28 GDPR. */
export const processors = {
  list: query({
    permission: 'processors.read',
    summary: 'Lists processors and sub-processors.',
    input: z.strictObject({ controllerId: id.optional(), includeRetired: z.boolean().default(false) }),
    output: z.object({ processors: z.array(processor) }),
  }),
  save: command({
    permission: 'processors.manage',
    summary: 'Stores a processor. Chains that lead back to themselves are refused.',
    input: z.strictObject({ id: id.optional(), controllerId: id.optional(), fields: processorFields }),
    output: z.object({ id, number: z.string() }),
  }),
  retire: command({
    permission: 'processors.manage',
    summary: 'Ends a processor, with a reason. It stays in the register.',
    input: z.strictObject({ id, note: note.min(1) }),
    output: z.object({ id }),
  }),
  propose: query({
    permission: 'processors.read',
    summary: 'Fills in a processor from a chatbot system; nothing is stored.',
    input: z.strictObject({ backendId: id }),
    output: z.object({ fields: processorFields.partial() }),
  }),
  /** Who works for whom: each line one step from the organisation outwards. */
  chain: query({
    permission: 'processors.read',
    summary:
      'Returns who processes for whom, with countries, safeguards and the chatbot systems and records touched. Whom each engages is told once.',
    input: z.strictObject({ controllerId: id.optional() }),
    output: z.object({
      nodes: z.array(
        z.object({
          id,
          name: z.string(),
          country: z.string(),
          depth: z.number().int(),
          parentId: id.nullable(),
          isRepeated: z.boolean().describe('stands further up already, with those it engages'),
          isThirdCountry: z.boolean(),
          isSafeguarded: z.boolean().describe('every third country of it has a safeguard in force'),
          backendIds: z.array(id),
          recordIds: z.array(id),
        }),
      ),
      /** What says which countries are third countries, and which of them are adequate. */
      sources: z.array(
        z.object({ citation: z.string(), url: z.string(), isVerified: z.boolean(), asOf: z.iso.date() }),
      ),
    }),
  }),
  due: query({
    permission: 'processors.read',
    summary: 'Lists what runs out or is to be looked at again within so many days.',
    input: z.strictObject({ withinDays: z.number().int().min(0).max(3660).default(90) }),
    output: z.object({
      items: z.array(
        z.object({
          processorId: id,
          name: z.string(),
          kind: z.enum(processorDueKinds),
          what: z.string(),
          on: z.iso.date(),
          isOverdue: z.boolean(),
        }),
      ),
    }),
  }),
  'questionnaires.questions': query({
    permission: 'processors.read',
    summary: 'Lists the questions put to processors, with the articles they come from.',
    input: z.strictObject({}),
    output: z.object({
      questions: z.array(
        z.object({ key: z.string(), question: bothLanguages, citation: bothLanguages, source: z.string() }),
      ),
    }),
  }),
  'questionnaires.list': query({
    permission: 'processors.read',
    summary: 'Lists the questionnaires of a processor, newest first.',
    input: z.strictObject({ processorId: id }),
    output: z.object({ questionnaires: z.array(questionnaire) }),
  }),
  'questionnaires.send': command({
    permission: 'processors.manage',
    changes: 'files',
    summary: 'Writes the questionnaire as DOCX or PDF for sending, and keeps that it was sent.',
    input: z.strictObject({
      processorId: id,
      sentOn: z.iso.date(),
      dueOn: z.iso.date().nullable().default(null),
      format: z.enum(['docx', 'pdf']),
      language: z.enum(['de', 'en']).default('de'),
      to: folderPath,
    }),
    output: z.object({ id, path: z.string() }),
  }),
  'questionnaires.answer': command({
    permission: 'processors.manage',
    summary: 'Records the answers, and what is thought of them. Recorded anew, those before stay readable.',
    input: z.strictObject({
      id,
      answeredOn: z.iso.date(),
      answers: z.record(
        z.string().max(60),
        z.strictObject({ answer: text, isFine: z.boolean().nullable().default(null) }),
      ),
      assessment: text,
    }),
    output: z.object({ id }),
  }),
};
