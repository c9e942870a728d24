import { z } from 'zod';
import { cursor, empty, folderPath, id, instant, note, shortText } from '../fields.ts';
import { deadlineStep } from '../deadlines.ts';
import { command, query } from '../procedure.ts';
import { deadlineEventTypes, regimes, rights } from '../rights.ts';
import {
  caseFields,
  grounds,
  identityMethods,
  localDate,
  mailProposal,
  personIdentifier,
  requestEvent,
  requestFile,
  requestFilter,
  requestOutcomes,
  requestPerson,
  requestStates,
  requestSummary,
  requestTask,
  waitingParties,
} from './case-fields.ts';

const mail = z
  .string()
  .min(1)
  .max(30_000_000)
  .describe('a message as RFC 5322 text (.eml), in base64, or the text that was pasted');

export const caseProcedures = {
  readMail: query({
    permission: 'requests.manage',
    logged: true,
    summary: 'Reads a pasted or dropped e-mail and proposes what a case of it would hold. Nothing is stored.',
    input: z.strictObject({ format: z.enum(['eml', 'text']), content: mail }),
    output: mailProposal,
  }),
  open: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Opens a case. Its due date follows from the law, and cases of the same person are named.',
    input: z.strictObject({
      controllerId: id.optional().describe('the first organisation when left out'),
      kind: caseFields.kind,
      regime: caseFields.regime.optional().describe('the organisation’s own when left out'),
      region: caseFields.region.optional(),
      receivedAt: instant,
      channel: caseFields.channel.default('email'),
      language: caseFields.language.default('de'),
      person: requestPerson.default({ name: '', address: '', email: '', phone: '', note: '' }),
      identifiers: z.array(personIdentifier).max(100).default([]),
      text: z.string().max(200_000).default('').describe('what was asked, in the words of the person'),
      mail: z.strictObject({ format: z.enum(['eml', 'text']), content: mail }).optional(),
      findingId: id.optional().describe('the request uttered in a chat that it comes from'),
      ownDueOn: localDate.optional().describe('the date an authority set itself'),
      sameAs: id.optional(),
    }),
    output: z.object({
      id,
      number: z.string(),
      dueOn: localDate,
      duplicates: z.array(z.object({ id, number: z.string() })),
    }),
  }),
  list: query({
    permission: 'requests.read',
    summary: 'Lists cases, the most urgent first, with how many there are of each kind.',
    input: z.strictObject({
      ...requestFilter,
      language: z.enum(['de', 'en']).default('de').describe('of the rules that dates follow from'),
      limit: z.number().int().min(1).max(500).default(100),
      cursor: cursor.optional(),
    }),
    output: z.object({
      requests: z.array(requestSummary),
      total: z.number().int(),
      counts: z.object({
        open: z.number().int(),
        overdue: z.number().int(),
        dueSoon: z.number().int(),
        waitingForUs: z.number().int(),
      }),
      cursor: z.string().nullable(),
    }),
  }),
  get: query({
    permission: 'requests.read',
    logged: true,
    summary:
      'Returns one case with the person, the due date and its steps, and everything that happened. Opening a case is what is logged; its letters, links, scope and plan are read without an entry each.',
    input: z.strictObject({
      id,
      language: z.enum(['de', 'en']).default('de').describe('of the steps of the due date'),
    }),
    output: requestSummary.extend({
      details: requestPerson.extend({ text: z.string() }).nullable().describe('null where the content was wiped'),
      identifiers: z.array(personIdentifier),
      deadline: z.object({ steps: z.array(deadlineStep), target: localDate.nullable(), mayExtend: z.boolean() }),
      identityCheck: z
        .object({ method: z.enum(identityMethods).nullable(), evidence: z.string(), doubt: z.string() })
        .nullable(),
      ground: z.enum(grounds).nullable(),
      events: z.array(requestEvent),
      comments: z.array(z.object({ id, at: instant, by: z.string(), text: z.string() })),
      files: z.array(requestFile),
      tasks: z.array(requestTask),
      group: z.array(z.object({ id, number: z.string(), state: z.enum(requestStates) })).describe('same person'),
      deleteOn: localDate.nullable().describe('last day on which person, words and files of the case are kept'),
    }),
  }),
  update: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Changes the given fields of an open case. A changed law or date of receipt moves the due date.',
    input: z.strictObject({
      id,
      changes: z
        .strictObject({
          ...caseFields,
          waitingFor: z.enum(waitingParties),
          assignedTo: id.nullable(),
          sameAs: id.nullable(),
          person: requestPerson,
          identifiers: z.array(personIdentifier).max(100),
          text: z.string().max(200_000),
        })
        .partial(),
      note: note.default(''),
    }),
    output: requestSummary,
  }),
  updateAll: command({
    permission: 'requests.manage',
    summary: 'Assigns or sets the next move of all cases that fit a filter, not only of those on a page.',
    input: z.strictObject({
      filter: z.strictObject(requestFilter),
      changes: z.strictObject({ assignedTo: id.nullable(), waitingFor: z.enum(waitingParties) }).partial(),
    }),
    output: z.object({ changed: z.number().int() }),
  }),
  record: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Records what moves the due date, such as an extension with its reason.',
    input: z.strictObject({
      id,
      type: z.enum(deadlineEventTypes),
      at: instant,
      on: localDate.optional().describe('of ownDate; of extended where the law names no longest time'),
      note: note
        .default('')
        .describe(
          'reason; needed for extensions and, as the doubt, for asking who somebody is. A doubt stays in the vault',
        ),
    }),
    output: requestSummary,
  }),
  checkIdentity: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Records how the person was recognised. Nothing is disclosed or erased before.',
    input: z.strictObject({
      id,
      result: z.enum(['confirmed', 'notNeeded', 'failed']),
      method: z.enum(identityMethods),
      evidence: z.string().trim().min(1).max(1000).describe('what was seen; stays in the vault'),
    }),
    output: requestSummary,
  }),
  comment: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Adds a line to the timeline. It stays in the vault, not in the log.',
    input: z.strictObject({ id, text: z.string().trim().min(1).max(4000) }),
    output: z.object({ id }),
  }),
  addFile: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Keeps a file with a case.',
    input: z.strictObject({
      id,
      name: shortText,
      mediaType: z.string().max(120).default('application/octet-stream'),
      kind: z.enum(['attachment', 'evidence']).default('attachment'),
      content: z.base64().max(30_000_000),
    }),
    output: z.object({ id }),
  }),
  saveFile: command({
    permission: 'requests.manage',
    changes: 'files',
    summary: 'Writes a file of a case to a new file outside the vault.',
    input: z.strictObject({ id, fileId: id, to: folderPath }),
    output: z.object({ path: z.string() }),
  }),
  addTask: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Adds a task that somebody does by hand.',
    input: z.strictObject({ id, kind: requestTask.shape.kind, text: z.string().trim().min(1).max(1000) }),
    output: z.object({ id }),
  }),
  finishTask: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Records that a task is done and how that was seen, or opens it again.',
    input: z.strictObject({ id, taskId: id, isDone: z.boolean(), evidence: z.string().trim().max(1000).default('') }),
    output: requestTask,
  }),
  close: command({
    permission: 'requests.decide',
    summary: 'Closes a case with its outcome. One that was answered needs a recorded dispatch.',
    input: z.strictObject({
      id,
      outcome: z.enum(requestOutcomes),
      ground: z.enum(grounds).nullable().default(null).describe('needed for a refusal, in whole or in part'),
      note: note.default(''),
    }),
    output: requestSummary,
  }),
  reopen: command({
    permission: 'requests.decide',
    summary: 'Opens a closed case again, with a reason.',
    input: z.strictObject({ id, note: note.min(1) }),
    output: requestSummary,
  }),
  settings: query({
    permission: 'requests.read',
    summary: 'Says how long closed cases are kept.',
    input: empty,
    output: z.object({ keepYears: z.number().int() }),
  }),
  setSettings: command({
    permission: 'requests.decide',
    summary: 'Sets how long closed cases are kept, with the reason.',
    input: z.strictObject({ keepYears: z.number().int().min(1).max(10), note: note.min(1) }),
    output: z.object({ keepYears: z.number().int() }),
  }),
  removeExpired: command({
    permission: 'requests.decide',
    changes: 'content',
    secondPerson: 'deletion',
    summary: 'Deletes cases whose time of keeping is over: person, words, letters and files.',
    input: empty,
    output: z.object({ removed: z.number().int() }),
  }),
  statistics: query({
    permission: 'requests.read',
    summary: 'Counts open cases by kind and law, answers on time and late per month, ages and throughput.',
    input: z.strictObject({ from: localDate.optional(), to: localDate.optional(), controllerId: id.optional() }),
    output: z.object({
      open: z.array(z.object({ kind: z.enum(rights), regime: z.enum(regimes), cases: z.number().int() })),
      answered: z.array(
        z.object({ month: z.string(), onTime: z.number().int(), late: z.number().int(), open: z.number().int() }),
      ),
      ages: z.array(
        z.object({ fromDays: z.number().int(), toDays: z.number().int().nullable(), cases: z.number().int() }),
      ),
      throughput: z.array(z.object({ month: z.string(), received: z.number().int(), closed: z.number().int() })),
      medianDays: z.number().nullable().describe('from receipt to answer'),
    }),
  }),
};
