import { z } from 'zod';
import { ruleSource } from '../../rules/rule.ts';
import { folderPath, id, instant, isTimeZone } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { clockEvent } from './vocabulary.ts';

const language = z.enum(['de', 'en']).default('de');
/** As in shared/rules/breach/clocks: eu.gdpr, eu.nis2, us.ca. */
export const clockRegime = z
  .string()
  .regex(/^[a-z]{2}(\.[a-z0-9]{2,12}){1,2}$/)
  .max(40);

/** What a law makes depend on the organisation or the incident, as the rules name it (e.g. trustService, death). */
export const circumstance = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/);

export const clockStep = z.object({
  text: z.string(),
  source: ruleSource.omit({ verification: true }).extend({ citation: z.string() }),
  isVerified: z.boolean().describe('false: the source was recalled or concluded from others, and not compared'),
  from: instant.nullable(),
  to: instant.nullable(),
});

/**
 * running: a number runs. undue: no number, without undue delay. waiting: what starts it has not happened.
 * met: done in time. late: done, but after it. notDue: its threshold is not reached, as the assessment stands.
 */
export const clockStates = ['running', 'undue', 'waiting', 'met', 'late', 'notDue'] as const;
export type ClockState = (typeof clockStates)[number];

export const clock = z.object({
  id: z.string().describe('of the rule, e.g. eu.gdpr.sa'),
  regime: z.string(),
  obligation: z.string(),
  recipient: z.string(),
  threshold: z.string().describe('from when on it is owed'),
  state: z.enum(clockStates),
  target: instant.nullable().describe('the strict reading: whoever keeps it is on time by every reading'),
  latest: instant.nullable().describe('the last moment by another reading, where there is one'),
  metAt: instant.nullable(),
  source: clockStep.shape.source,
  steps: z.array(clockStep),
  note: z.string().nullable(),
  isProposed: z.boolean().describe('a draft of law: shown as a preview, never counted'),
  unverified: z.boolean().describe('a step rests on a source that was not compared with the law'),
});
export type Clock = z.infer<typeof clock>;

/** A clock of an open incident, in no more words than a notice on the machine's screen may show. */
const runningClock = z.object({
  incidentId: id,
  number: z.string(),
  clockId: z.string(),
  obligation: z.string(),
  target: instant,
});
export type RunningClock = z.infer<typeof runningClock>;

export const clockProcedures = {
  clocks: query({
    permission: 'deadlines.read',
    summary: 'Computes what is due by when under which breach laws, step by step with the source of each step.',
    input: z.strictObject({
      regimes: z.array(clockRegime).min(1).max(80),
      events: z.array(clockEvent).max(100),
      zone: z.string().max(64).refine(isTimeZone, 'not an IANA time zone').default('Europe/Berlin'),
      circumstances: z.array(circumstance).max(40).default([]),
      withProposed: z.boolean().default(false).describe('also drafts of law, marked'),
      language,
    }),
    output: z.object({ clocks: z.array(clock) }),
  }),
  clockRegimes: query({
    permission: 'deadlines.read',
    summary: 'Lists the breach laws Custos knows, each with its clocks, sources and what it asks about.',
    input: z.strictObject({ language }),
    output: z.object({
      regimes: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          region: z.string().describe('eu, uk, ch, us, br, ca, au and so on'),
          isProposed: z.boolean(),
          unverified: z.boolean(),
          clocks: z.array(z.object({ id: z.string(), obligation: z.string(), limit: z.string() })),
          circumstances: z.array(z.object({ id: z.string(), name: z.string() })),
        }),
      ),
    }),
  }),
  exportClocks: command({
    permission: 'incidents.read',
    changes: 'files',
    summary: 'Writes the running clocks of one incident, or of all open ones, as a calendar file (RFC 5545).',
    input: z.strictObject({ id: id.optional(), language, to: folderPath }),
    output: z.object({ path: z.string(), dates: z.number().int() }),
  }),
  nextClock: query({
    permission: 'incidents.read',
    summary: 'Returns the running clocks of the open incidents, for the frame of the window and its notices.',
    input: z.strictObject({ language }),
    output: z.object({
      next: runningClock.nullable().describe('the nearest'),
      running: z.array(runningClock).describe('the nearest first; drills have none'),
      open: z.number().int(),
    }),
  }),
};
