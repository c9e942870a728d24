import { z } from 'zod';
import { id, instant, longText, note, shortText } from './fields.ts';
import { severities } from './findings.ts';
import { command, job, query } from './procedure.ts';

/** What an inspection looks at, in the order in which it is shown. */
export const safetyChecks = [
  'anonymousAccess',
  'credentials',
  'tokenRights',
  'plainHttp',
  'protocols',
  'ciphers',
  'certificate',
  'cors',
  'errorPages',
  'endOfLife',
  'hsts',
  'rateLimit',
  'clock',
] as const;
export type SafetyCheckName = (typeof safetyChecks)[number];

/**
 * Why a check, or a part of it, was not made. notApplicable: there is nothing to check, e.g. no encryption on this
 * machine alone. notPermitted: it takes probes. notReached: the system did not answer. notStated: it says nothing of it.
 */
export const missingReasons = ['notApplicable', 'notPermitted', 'notReached', 'notStated'] as const;

const inBothLanguages = z.object({ en: z.string(), de: z.string() });

const safetyFinding = z.object({
  id: id.describe('the same for as long as the key is, also where a finding went and came back'),
  key: z.string().describe('what it is about, within its chatbot system'),
  check: z.enum(safetyChecks),
  severity: z.enum(severities),
  title: inBothLanguages,
  evidence: inBothLanguages.describe('what was seen; never what a system holds'),
  advice: inBothLanguages,
  sources: z.array(
    z.object({ citation: z.string(), url: z.string().nullable(), date: z.string(), isVerified: z.boolean() }),
  ),
  /** notChecked: it was seen before, and this inspection could not tell whether it still is so. */
  change: z.enum(['new', 'same', 'gone', 'notChecked']),
  firstSeenAt: instant,
});
export type SafetyFinding = z.infer<typeof safetyFinding>;

const checkOutcome = z.object({
  check: z.enum(safetyChecks),
  state: z.enum(['checked', 'partly', 'notChecked']),
  reason: z.enum(missingReasons).nullable(),
});
export type CheckOutcome = z.infer<typeof checkOutcome>;

const inspectionSummary = z.object({
  id,
  at: instant,
  inspectedBy: id,
  host: z.string(),
  withProbes: z.boolean(),
  /** Why the system did not answer as usual; null where it did. */
  problem: z.string().nullable(),
  counts: z.object({ high: z.number().int(), medium: z.number().int(), low: z.number().int() }),
});
export type InspectionSummary = z.infer<typeof inspectionSummary>;

const probePermission = z.object({
  id,
  host: z.string(),
  permittedBy: z.string(),
  permittedOn: z.iso.date(),
  evidence: z.string(),
  confirmedBy: id,
  confirmedAt: instant,
});
export type ProbePermission = z.infer<typeof probePermission>;

/** The safety of a chatbot system's connection and interface. */
export const backendSafety = {
  inspect: job({
    permission: 'backends.inspect',
    changes: 'register',
    summary:
      'Looks at how safe the connection and the interface of a chatbot system are. Only reads, and asks its own address alone.',
    input: z.strictObject({
      id,
      withProbes: z
        .boolean()
        .default(false)
        .describe(
          'also asks without a credential and tries what encryption is accepted; the operator has to permit it',
        ),
    }),
    output: z.object({
      inspectionId: id,
      findings: z.number().int(),
      new: z.number().int(),
      gone: z.number().int(),
      problem: z.string().nullable(),
    }),
  }),
  safety: query({
    permission: 'backends.safety',
    summary: 'Says when a chatbot system was inspected, what its operator permits, and when it is inspected next.',
    input: z.strictObject({ id }),
    output: z.object({
      host: z.string(),
      permission: probePermission.nullable().describe('for probes; null: nobody confirmed it for this host'),
      everyDays: z.number().int().nullable(),
      nextAt: instant.nullable(),
      inspections: z.array(inspectionSummary).describe('newest first'),
    }),
  }),
  inspection: query({
    permission: 'backends.safety',
    summary: 'Lists what an inspection found, and what is new, the same or gone since another one.',
    input: z.strictObject({
      id: id.describe('of the inspection'),
      comparedWith: id.optional().describe('an earlier inspection of the same system; the one before when left out'),
    }),
    output: z.object({
      inspection: inspectionSummary,
      comparedWith: inspectionSummary.nullable(),
      checks: z.array(checkOutcome),
      findings: z.array(safetyFinding).describe('most severe first; those that are gone last'),
    }),
  }),
  permitProbes: command({
    permission: 'backends.manage',
    summary:
      'Records that the operator of a host permits asking it without a credential and trying what encryption it accepts.',
    input: z.strictObject({
      id: id.describe('of a chatbot system on this host'),
      host: z.string().min(1).max(300).describe('as backends.safety names it, so that a yes is for this host alone'),
      permittedBy: shortText.describe('who permits it on the side of the operator; a function rather than a name'),
      permittedOn: z.iso.date(),
      evidence: longText.min(1).describe('where it is written down'),
    }),
    output: z.object({ id }),
  }),
  withdrawProbes: command({
    permission: 'backends.manage',
    summary: 'Withdraws what permitProbes recorded. What was found stays.',
    input: z.strictObject({ id: id.describe('of the permission'), note: note.min(1) }),
    output: z.object({ id }),
  }),
  scheduleInspection: command({
    permission: 'backends.inspect',
    summary: 'Has a chatbot system inspected every so many days by itself, with probes as far as they are permitted.',
    input: z.strictObject({
      id,
      everyDays: z.number().int().min(1).max(366).nullable().describe('null: only when somebody asks for it'),
    }),
    output: z.object({ id }),
  }),
};
