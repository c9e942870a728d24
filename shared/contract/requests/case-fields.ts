import { z } from 'zod';
import { id, instant, longText } from '../fields.ts';
import { region } from '../../rules/regimes.ts';
import { regimes, rights } from '../rights.ts';

export const requestChannels = ['email', 'letter', 'form', 'chat', 'phone', 'inPerson', 'authority'] as const;
export const requestStates = ['open', 'closed'] as const;
/** Whose move it is. Nobody's once the case is closed. */
export const waitingParties = ['us', 'person', 'secondPerson', 'chatbotSystem', 'authority'] as const;
export const identityStates = ['unchecked', 'asked', 'confirmed', 'notNeeded', 'failed'] as const;
/** How the person was recognised. Copies of identity documents are not asked for as a matter of course: Art. 12(6). */
export const identityMethods = [
  'signedIn',
  'codeToKnownAddress',
  'knownAddress',
  'knowledgeOfConversation',
  'signedLetter',
  'agentWithMandate',
  'identityDocument',
  'other',
] as const;
/** The steps of a case, in their order; which of them a case has, its right says. */
export const requestStages = ['intake', 'identity', 'find', 'review', 'package', 'erase', 'verify', 'close'] as const;
export const requestOutcomes = [
  'granted',
  'partlyGranted',
  'erased',
  'noData',
  'refused',
  'notIdentified',
  'withdrawn',
  'duplicate',
  'notCompetent',
] as const;
/** Why a request is refused in whole or in part, and why something is not erased or disclosed. */
export const grounds = [
  'gdpr.12_5.unfounded',
  'gdpr.12_5.excessive',
  'gdpr.11_2',
  'gdpr.15_4',
  'gdpr.17_1.notApplicable',
  'gdpr.17_3.a',
  'gdpr.17_3.b',
  'gdpr.17_3.c',
  'gdpr.17_3.d',
  'gdpr.17_3.e',
  'gdpr.21_1.compelling',
  'ccpa.1798_105_d',
  'other',
] as const;
export type Ground = (typeof grounds)[number];
export const dueStates = ['overdue', 'dueSoon', 'inOrder', 'closed'] as const;
/** Days before a due date from which on it is due soon. */
export const dueSoonDays = 7;

export const identifierKind = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9.]{0,39}$/)
  .describe('email, phone, customerNumber, session, user, name, or as the chatbot system calls it');
export const personIdentifier = z.strictObject({ kind: identifierKind, value: z.string().trim().min(1).max(320) });
export type PersonIdentifier = z.infer<typeof personIdentifier>;

/** Who asks, and how he is answered. Kept with the content of the vault. */
export const requestPerson = z.strictObject({
  name: z.string().trim().max(200).default(''),
  address: longText.default(''),
  email: z.string().trim().max(320).default(''),
  phone: z.string().trim().max(60).default(''),
  note: longText.default('').describe('e.g. who acts for the person'),
});
export type RequestPerson = z.output<typeof requestPerson>;

export const localDate = z.iso.date();

export const caseFields = {
  kind: z.enum(rights),
  regime: z.enum(regimes),
  region: region
    .nullable()
    .describe('narrows the law: DE-BY or AT under EU, ENG under UK, ZH under CH, CA under US, QC under CA'),
  receivedAt: instant.describe('when it reached the organisation, by whichever way'),
  channel: z.enum(requestChannels),
  language: z.enum(['de', 'en']).describe('in which the person is written to'),
};

export const requestSummary = z.object({
  id,
  number: z.string().describe('year and running number, e.g. 2026-031'),
  controllerId: id,
  ...caseFields,
  state: z.enum(requestStates),
  stages: z.array(z.enum(requestStages)).describe('the steps this case has, in their order'),
  stage: z.enum(requestStages).describe('the first of them that is not done'),
  waitingFor: z.enum(waitingParties).nullable(),
  identity: z.enum(identityStates),
  dueOn: localDate.describe('the strict date'),
  rule: z
    .object({ citation: z.string(), isVerified: z.boolean() })
    .nullable()
    .describe('which the strict date follows from; null where there is none any more'),
  customaryOn: localDate.nullable().describe('where the law is read more generously by many'),
  acknowledgeBy: localDate.nullable(),
  noticeBy: localDate.nullable().describe('last day on which an extension can be announced'),
  daysLeft: z.number().int().describe('to the strict date, in the organisation’s zone; negative once it has passed'),
  dueState: z.enum(dueStates),
  isExtended: z.boolean(),
  isSuspended: z.boolean(),
  isRestricted: z.boolean().describe('the conversations are locked: Art. 18'),
  person: z.string().nullable().describe('name, or the first identifier'),
  assignedTo: id.nullable(),
  sameAs: id.nullable().describe('the case this one repeats'),
  answeredAt: instant.nullable().describe('when the answer was dispatched, by the recorded proof'),
  outcome: z.enum(requestOutcomes).nullable(),
  openTasks: z.number().int(),
});
export type RequestSummary = z.infer<typeof requestSummary>;

/** One thing that happened. Its values are words of the contract, ids and counts. */
export const requestEvent = z.object({
  id,
  at: instant.describe('when it happened, which may be before it was recorded'),
  recordedAt: instant,
  type: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  by: z.string().nullable().describe('display name'),
});
export type RequestEvent = z.infer<typeof requestEvent>;

export const requestFile = z.object({
  id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  kind: z.enum(['source', 'attachment', 'evidence', 'letter', 'certificate']),
  addedAt: instant,
  addedBy: z.string(),
});
export type RequestFile = z.infer<typeof requestFile>;

export const requestTask = z.object({
  id,
  kind: z.enum(['deleteByHand', 'rectifyByHand', 'restrictByHand', 'tellRecipient', 'tellPerson', 'other']),
  text: z.string().describe('in the words of whoever added it, or empty where the values say it'),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  isDone: z.boolean(),
  evidence: z.string().describe('how it was seen that it is done'),
  doneBy: z.string().nullable(),
  doneAt: instant.nullable(),
});
export type RequestTask = z.infer<typeof requestTask>;

export const requestFilter = {
  state: z.enum(requestStates).optional(),
  kind: z.enum(rights).optional(),
  regime: z.enum(regimes).optional(),
  waitingFor: z.enum(waitingParties).optional(),
  due: z.enum(dueStates).optional(),
  assignedTo: id.optional(),
  controllerId: id.optional(),
  text: z.string().max(200).optional().describe('part of the number, of the person’s name or of an identifier'),
};

export const mailProposal = z.object({
  subject: z.string(),
  receivedAt: instant.nullable().describe('the earliest date in it that can be trusted; a proposal, not a fact'),
  dates: z
    .array(z.object({ source: z.enum(['received', 'date', 'pasted']), at: instant }))
    .describe('every date of the mail, so that a person can judge: of the servers it passed, and of its sender'),
  person: z.object({ name: z.string(), email: z.string() }),
  text: z.string(),
  language: z.enum(['de', 'en']),
  kind: z.enum(rights).nullable().describe('what the words seem to ask for'),
  kinds: z.array(z.enum(rights)).describe('all of it, the surest first; each is a case of its own'),
  identifiers: z.array(personIdentifier),
  attachments: z.array(z.object({ name: z.string(), mediaType: z.string(), bytes: z.number().int() })),
  duplicates: z.array(z.object({ id, number: z.string() })).describe('open cases that name the same person'),
});
