import { z } from 'zod';
import { region, regimes, rights } from '../rules/regimes.ts';
import { ruleSource } from '../rules/rule.ts';
import { empty, folderPath, instant, longText, note, shortText } from './fields.ts';
import { command, query } from './procedure.ts';
import { rulePackActions } from './rule-packs.ts';

export { region, regimes, rights, type Regime, type Right } from '../rules/regimes.ts';

/** Far enough on both sides for every period to stay a date of four digits. */
const isUsable = (moment: string): boolean => moment >= '1970' && moment < '2200';
const day = z.iso.date().refine(isUsable, 'between 1970 and 2199');
const language = z.enum(['de', 'en']).default('de');
/** An instant counts as the day it is where the law holds; a day counts as it is. */
const moment = z.union([instant.refine(isUsable, 'between 1970 and 2199'), day]);

export const deadlineEventTypes = [
  'identityAsked',
  'identityReceived',
  'clarificationAsked',
  'clarificationReceived',
  'feeAsked',
  'feePaid',
  'extended',
  'acknowledged',
  'ownDate',
] as const;

/** What happened to a request that its dates depend on. */
export const deadlineEvent = z.strictObject({
  type: z.enum(deadlineEventTypes),
  at: moment,
  reason: note.optional(),
  on: day.optional().describe('extended: the new date, where it is not the last possible one; ownDate: the date'),
});
export type DeadlineEvent = z.infer<typeof deadlineEvent>;

export const deadlineInput = z.strictObject({
  regime: regimes,
  region: region.optional(),
  right: rights,
  receivedAt: moment,
  events: z.array(deadlineEvent).max(200).default([]),
  language,
});
export type DeadlineInput = z.input<typeof deadlineInput>;

const stepSource = ruleSource.omit({ verification: true }).extend({ citation: z.string() });

export const deadlineStep = z.object({
  text: z.string(),
  rule: z.string().describe('id of the rule'),
  source: stepSource,
  isVerified: z.boolean().describe('false: the source was recalled or concluded from others, and not compared'),
  from: day.nullable(),
  to: day.nullable(),
});
export type DeadlineStep = z.infer<typeof deadlineStep>;

export const deadline = z.object({
  dueOn: day.describe('the strict reading: whoever keeps it is on time by every reading'),
  customaryOn: day.optional().describe('another common reading, which gives more time'),
  target: day.optional().describe('a date to aim at'),
  acknowledgeBy: day.optional().describe('missing once it is acknowledged'),
  noticeBy: day.optional().describe('the last day to tell of an extension; missing where there is none, or no more'),
  mayExtend: z.boolean(),
  maximum: day.optional().describe('with the longest extension'),
  isSuspended: z.boolean().describe('something is waited for; dueOn is the date as if nothing were'),
  steps: z.array(deadlineStep),
  unverified: z.boolean().describe('a step rests on a source that was not compared with the law'),
});
export type Deadline = z.infer<typeof deadline>;

const feedLanguage = z.enum(['de', 'en']).default('de');

const feed = z
  .object({
    path: z.string(),
    language: z.enum(['de', 'en']),
    dates: z.number().int(),
    writtenAt: instant,
    isCurrent: z.boolean().describe('false: the file is missing, or dates changed since and it could not be written'),
  })
  .nullable()
  .describe('null: there is none');

export const deadlines = {
  compute: query({
    permission: 'deadlines.read',
    summary: 'Computes when a request is due under a law, step by step with the source of each step.',
    input: deadlineInput,
    output: deadline,
  }),
  export: command({
    permission: 'deadlines.read',
    changes: 'files',
    summary: 'Writes dates to a new calendar file (.ics). Their titles must not name people.',
    input: z.strictObject({
      entries: z
        .array(
          z.strictObject({
            uid: z
              .string()
              .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/)
              .describe('stays the same when the date is exported again'),
            title: shortText.describe('number of the case and right; no personal data'),
            on: day,
            description: longText.default(''),
          }),
        )
        .min(1)
        .max(2000),
      to: folderPath.describe('the file; .ics is added where it is missing'),
    }),
    output: z.object({ path: z.string(), entries: z.number().int() }),
  }),
  feed: query({
    permission: 'deadlines.read',
    summary: 'Says where the calendar file of all dates lies, and whether it is up to date.',
    input: empty,
    output: z.object({ feed }),
  }),
  setFeed: command({
    permission: 'deadlines.manage',
    changes: 'files',
    summary:
      'Chooses the place of a calendar file (.ics) of all dates, which is written anew whenever one changes. It holds numbers and kinds, nothing personal. Null removes it.',
    input: z.strictObject({ to: folderPath.nullable(), language: feedLanguage }),
    output: z.object({ feed }),
  }),
  refreshFeed: command({
    permission: 'deadlines.read',
    changes: 'files',
    summary: 'Writes the calendar file of all dates anew at its place.',
    input: empty,
    output: z.object({ feed }),
  }),
  ...rulePackActions,
};
