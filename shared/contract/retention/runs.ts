import { z } from 'zod';
import { residual } from '../backends.ts';
import { caseFile, caseFileOrder } from '../case-file.ts';
import { folderPath, id, instant } from '../fields.ts';
import { command, job, query } from '../procedure.ts';
import { erasureItem, erasureItemStates, erasurePlanStates, planBackend } from '../requests/erasure.ts';

/**
 * Why a conversation stays although its period is over. longerPurpose: another purpose still needs it. exception: one of
 * the policy's own.
 */
export const keptReasons = ['hold', 'openCase', 'restricted', 'exception', 'longerPurpose'] as const;
export type KeptReason = (typeof keptReasons)[number];

const counts = z.object({ conversations: z.number().int(), messages: z.number().int() });

export const retentionPreview = z.object({
  policyId: id,
  at: instant,
  due: counts.describe('what would go now'),
  ofOpenIncidents: z
    .number()
    .int()
    .describe('conversations of it that an open incident comprised when it was counted last'),
  kept: z.partialRecord(z.enum(keptReasons), z.number().int()).describe('conversations past their period that stay'),
  notYet: z.number().int().describe('conversations whose period still runs'),
  withoutStart: z.number().int().describe('conversations for which nobody recorded when the period began'),
  oldestDue: instant.nullable().describe('when the period of the oldest of them began'),
  byBot: z.array(counts.extend({ botId: id })),
  byMonth: z.array(counts.extend({ month: z.string().describe('YYYY-MM of the last message, UTC') })),
  sinceLastRun: z
    .object({ at: instant, newlyDue: z.number().int().describe('became due since') })
    .nullable()
    .describe('null before the first run'),
  samples: z
    .array(z.object({ conversationId: id, botId: id, lastMessageAt: instant, messages: z.number().int() }))
    .describe('some of what would go: the oldest, the newest and some between'),
  finishesAt: instant.nullable().describe('when it would be through at the rate the system allows'),
  residuals: z.array(residual).describe('what the interface cannot reach, and who must act'),
  isDeletable: z.boolean().describe('whether the connector can delete conversations at all'),
  seconds: z.number(),
});
export type RetentionPreview = z.infer<typeof retentionPreview>;

const runResidual = residual.extend({
  backendId: id,
  isDone: z.boolean(),
  evidence: z.string().describe('how it was seen'),
  doneBy: z.string().nullable(),
  doneAt: instant.nullable(),
});

export const retentionRun = z.object({
  planId: id,
  policyId: id,
  startedAt: instant,
  state: z.enum(erasurePlanStates),
  counts: z.partialRecord(z.enum(erasureItemStates), z.number().int()),
  backends: z.array(planBackend),
  local: z
    .object({ conversations: z.number().int(), messages: z.number().int(), people: z.number().int() })
    .describe('what of it the vault held when the run began'),
  residuals: z.array(runResidual).describe('what deletion leaves behind, and what somebody recorded of it'),
  isFinished: z.boolean(),
  certificateId: id.nullable(),
});
export type RetentionRun = z.infer<typeof retentionRun>;

/** Enforcement through the executor of erasures: plan, second person, read-back, certificate. */
export const runProcedures = {
  preview: query({
    permission: 'retention.read',
    summary: 'Says what a policy or a draft would delete now, what stays and why. Deletes nothing.',
    input: z.strictObject({ policyId: id }),
    output: retentionPreview,
  }),
  run: job({
    permission: 'retention.enforce',
    secondPerson: 'deletion',
    summary:
      'Deletes what a policy in force says is due: item by item, read back, then in the vault. Goes on where it was cut short, at the rate the system allows.',
    input: z.strictObject({ policyId: id }),
    output: z.object({
      planId: id.nullable().describe('null where nothing was due'),
      counts: z.partialRecord(z.enum(erasureItemStates), z.number().int()),
      problems: z.array(z.object({ backendId: id, code: z.string() })),
      isFinished: z.boolean(),
      continuesAt: instant.nullable().describe('when there is more to do; it then goes on by itself'),
    }),
  }),
  runs: query({
    permission: 'retention.read',
    summary: 'Lists the runs of one or all policies, newest first.',
    input: z.strictObject({ policyId: id.optional(), limit: z.number().int().min(1).max(200).default(50) }),
    output: z.object({ runs: z.array(retentionRun) }),
  }),
  runItems: query({
    permission: 'retention.read',
    summary: 'Lists the items of a run.',
    input: z.strictObject({
      planId: id,
      state: z.enum(erasureItemStates).optional(),
      limit: z.number().int().min(1).max(1000).default(200),
      offset: z.number().int().min(0).default(0),
    }),
    output: z.object({ items: z.array(erasureItem), total: z.number().int() }),
  }),
  recordResidual: command({
    permission: 'retention.enforce',
    changes: 'content',
    summary: 'Records that what a deletion leaves behind was deleted by hand and how that was seen, or opens it again.',
    input: z.strictObject({
      planId: id,
      backendId: id,
      where: z.string().min(1).max(1000).describe('the place in English, as the run lists it'),
      isDone: z.boolean(),
      evidence: z.string().trim().max(1000).default(''),
    }),
    output: z.object({ residuals: z.array(runResidual) }),
  }),
  certificate: command({
    permission: 'retention.enforce',
    changes: 'files',
    summary: 'Writes the signed certificate of a run that is through: only what was observed.',
    input: z.strictObject({
      planId: id,
      format: z.enum(['pdf', 'json']),
      language: z.enum(['de', 'en']).default('de'),
      to: folderPath,
    }),
    output: z.object({ path: z.string(), certificateId: id }),
  }),
  exportErasureFile: command({
    permission: 'retention.enforce',
    changes: 'files',
    summary: 'Writes the file of a run that is through: its certificate, its part of the log, manifest and signature.',
    input: z.strictObject({ planId: id, ...caseFileOrder }),
    output: caseFile,
  }),
};
