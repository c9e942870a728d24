import { z } from 'zod';
import { legalBases } from '../checks.ts';
import { id, longText, shortText } from '../fields.ts';
import {
  article9Conditions,
  availableRights,
  channels,
  measureKinds,
  recipientKinds,
  recordDataCategories,
  recordRoles,
  safeguards,
  subjectCategories,
} from './vocabulary.ts';

const text = longText.default('');
const shortOrNone = z.string().trim().max(300).default('');
export const localDate = z.iso.date();
const dateOrNone = localDate.nullable().default(null);
/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/);

/** A name with the way to reach it: Art. 30(1)(a), (2)(a). */
export const party = z.strictObject({ name: shortText, contact: text });

export const purpose = z.strictObject({
  name: shortText,
  legalBases: z.array(z.enum(legalBases)).max(legalBases.length).default([]),
  article9: z.array(z.enum(article9Conditions)).max(10).default([]),
  basisNote: text.describe('the law, contract or interest that is meant'),
  consent: z
    .strictObject({ text: longText.min(1), version: shortText })
    .nullable()
    .default(null)
    .describe('the words people agree to'),
  /** Art. 6(1)(f): what is weighed against what. */
  interests: z
    .strictObject({ interest: longText.min(1), necessity: text, balancing: text, assessedOn: dateOrNone })
    .nullable()
    .default(null),
});

export const dataCategory = z.strictObject({
  category: z.enum(recordDataCategories),
  description: shortOrNone,
  /** Art. 30(1)(f). */
  erasure: shortOrNone.describe('time limit, or what it depends on, in words'),
  erasureDays: z.number().int().min(0).max(36_500).nullable().default(null),
});

export const recipient = z.strictObject({
  name: shortText,
  kind: z.enum(recipientKinds),
  processorId: id.nullable().default(null),
  purpose: shortOrNone,
});

export const transfer = z.strictObject({
  to: shortText.describe('the recipient, or the international organisation'),
  country: country.nullable().default(null),
  safeguard: z.enum(safeguards),
  document: shortOrNone.describe('where the safeguard is documented'),
  on: dateOrNone,
});

export const measure = z.strictObject({ kind: z.enum(measureKinds), description: longText.min(1) });

/** To whom data was disclosed: ISO/IEC 27701. */
export const disclosure = z.strictObject({
  what: shortText,
  to: shortText,
  on: localDate,
  authority: shortOrNone.describe('on whose authority'),
});

/** What a record of processing says. A processor's (Art. 30(2)) names for whom it processes, and what. */
export const recordFields = z.strictObject({
  role: z.enum(recordRoles).default('controller'),
  name: shortText,
  businessFunction: shortOrNone.describe('department that answers for it'),
  contact: text.describe('person to ask there'),
  software: shortOrNone.describe('name of the procedure or application in use'),
  introducedOn: dateOrNone,
  botIds: z.array(id).max(200).default([]),
  channels: z.array(z.enum(channels)).max(channels.length).default([]),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .max(50)
    .default([]),
  purposes: z.array(purpose).max(30).default([]),
  subjects: z.array(z.enum(subjectCategories)).max(subjectCategories.length).default([]),
  subjectsNote: text,
  data: z.array(dataCategory).max(60).default([]),
  source: text.describe('where the data comes from'),
  recipients: z.array(recipient).max(100).default([]),
  transfers: z.array(transfer).max(100).default([]),
  policyIds: z.array(id).max(100).default([]).describe('retention policies'),
  retentionDocument: shortOrNone.describe('where the policy on retention and erasure is'),
  keptAsStated: z.enum(['yes', 'no', 'notChecked']).default('notChecked'),
  notKeptReason: text,
  measures: z.array(measure).max(60).default([]),
  /** Art. 13: what people are told, and where in the dialogue. */
  information: z.strictObject({ noticeIds: z.array(id).max(20).default([]), where: text }).prefault({}),
  rights: z.array(z.enum(availableRights)).max(availableRights.length).default([]),
  automatedDecision: z
    .strictObject({ exists: z.boolean().default(false), logic: text, consequences: text })
    .prefault({}),
  dpia: z
    .strictObject({
      isRequired: z.enum(['yes', 'no', 'undecided']).default('undecided'),
      reason: text,
      dpiaId: id.nullable().default(null),
      document: shortOrNone,
    })
    .prefault({}),
  jointControllers: z.array(party).max(20).default([]),
  representative: party.nullable().default(null),
  location: text.describe('where the data lies'),
  links: z
    .strictObject({
      contract: shortOrNone,
      interestsAssessment: shortOrNone,
      consentRecord: shortOrNone,
      breachRecord: shortOrNone,
    })
    .prefault({}),
  hasBreachOccurred: z.boolean().default(false),
  /** Data Protection Act 2018 of the United Kingdom, Schedule 1. */
  schedule1Condition: shortOrNone,
  disclosures: z.array(disclosure).max(200).default([]),
  trainsModels: z.enum(['yes', 'no', 'unknown']).default('unknown').describe('whether conversations train models'),
  /** Of a processor's record: each controller it acts for. */
  onBehalfOf: z
    .array(party.extend({ representative: shortOrNone, officer: shortOrNone, processing: text }))
    .max(200)
    .default([]),
  owner: shortOrNone.describe('who answers for the processing: a function rather than a name'),
  reviewOn: dateOrNone,
});
export type RecordFields = z.output<typeof recordFields>;
export type RecordInput = z.input<typeof recordFields>;
