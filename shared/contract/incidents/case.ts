import { z } from 'zod';
import { id, instant, longText, note, shortText } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { clock } from './clocks.ts';
import {
  assessment,
  incidentAdvice,
  incidentDecision,
  incidentFactChanges,
  incidentFacts,
  incidentOrigin,
  incidentSummary,
  incidentTask,
  moments,
  scopeFigures,
  timelineEntry,
} from './fields.ts';
import { communication, incidentMeasure, notificationSummary } from './sent.ts';
import { clockEvent, incidentMoments, incidentPhases } from './vocabulary.ts';

const language = z.enum(['de', 'en']).default('de');

export const caseProcedures = {
  open: command({
    permission: 'incidents.manage',
    changes: 'register',
    summary: 'Opens an incident from anything, with what is known so far, and the tasks of a playbook.',
    input: z.strictObject({
      controllerId: id.optional().describe('the first organisation when left out'),
      origin: incidentOrigin.default({ kind: 'other' }),
      facts: incidentFactChanges.required({ title: true }),
      moments: moments.partial().default({}),
      awareReasons: longText.default('').describe('why awareness is set to that moment; needed with it'),
      playbooks: z.array(z.string().max(60)).max(10).default([]),
      language: language.describe('of the tasks, where a playbook is as shipped'),
      isDrill: z.boolean().default(false).describe('an exercise: marked everywhere, in no register'),
      drillSpeed: z.number().int().min(1).max(1440).default(60).describe('hours of a drill’s clocks that pass in one'),
    }),
    output: z.object({ id, number: z.string() }),
  }),
  list: query({
    permission: 'incidents.read',
    summary: 'Lists incidents, the most urgent first.',
    input: z.strictObject({
      controllerId: id.optional(),
      isOpen: z.boolean().optional(),
      drills: z.boolean().default(false).describe('drills instead of incidents'),
      year: z.number().int().min(2018).max(2199).optional(),
      language,
    }),
    output: z.object({ incidents: z.array(incidentSummary) }),
  }),
  get: query({
    permission: 'incidents.read',
    logged: true,
    summary:
      'Returns one incident: facts, moments, clocks, tasks, figures, decisions, what was sent, and its timeline.',
    input: z.strictObject({ id, language }),
    output: incidentSummary.extend({
      origin: incidentOrigin,
      facts: incidentFacts,
      awareReasons: z.string(),
      clocks: z.array(clock),
      clockEvents: z.array(clockEvent),
      drill: z
        .strictObject({
          speed: z.number().int(),
          startedAt: instant,
          now: instant.describe('by the clock of the drill'),
        })
        .nullable(),
      playbooks: z.array(z.object({ id: z.string(), version: z.number().int(), name: z.string() })),
      allTasks: z.array(incidentTask),
      scopes: z.array(scopeFigures).describe('newest first'),
      assessments: z.array(assessment).describe('newest first'),
      advice: z.array(incidentAdvice),
      decisions: z.array(incidentDecision),
      notifications: z.array(notificationSummary),
      communications: z.array(communication),
      measures: z.array(incidentMeasure),
      timeline: z.array(timelineEntry).describe('newest first'),
      proposals: z
        .strictObject({
          records: z.array(z.object({ id, name: z.string() })),
          processors: z.array(z.object({ id, name: z.string(), incidentContact: z.string() })),
        })
        .describe('what the bots and systems it names are tied to'),
    }),
  }),
  update: command({
    permission: 'incidents.manage',
    summary: 'Changes the given facts. What was before stays in the timeline as the names of the fields that changed.',
    input: z.strictObject({ id, facts: incidentFactChanges }),
    output: z.object({ id }),
  }),
  setMoment: command({
    permission: 'incidents.manage',
    summary: 'Sets or corrects a moment: occurred, detected, processor’s notice or aware, which needs its reasons.',
    input: z.strictObject({
      id,
      moment: z.enum(incidentMoments),
      at: instant.nullable(),
      reasons: longText.default(''),
    }),
    output: z.object({ id }),
  }),
  recordEvent: command({
    permission: 'incidents.manage',
    summary: 'Records what else starts or meets a clock: classified, handled, a report submitted under another law.',
    input: z.strictObject({ id, event: clockEvent, note: note.default('') }),
    output: z.object({ id }),
  }),
  setPhase: command({
    permission: 'incidents.manage',
    summary: 'Moves an incident to another phase.',
    input: z.strictObject({ id, phase: z.enum(incidentPhases) }),
    output: z.object({ id }),
  }),
  comment: command({
    permission: 'incidents.manage',
    changes: 'content',
    summary: 'Writes a line into the timeline.',
    input: z.strictObject({ id, text: longText.min(1) }),
    output: z.object({ commentId: id }),
  }),
  close: command({
    permission: 'incidents.manage',
    summary: 'Closes an incident. What still stands against it is named, and then needs a reason.',
    input: z.strictObject({ id, note: note.default('') }),
    output: z.object({ id }),
  }),
  reopen: command({
    permission: 'incidents.manage',
    summary: 'Opens a closed incident again.',
    input: z.strictObject({ id, note: note.min(1) }),
    output: z.object({ id }),
  }),
  quickTask: command({
    permission: 'incidents.manage',
    summary: 'Adds a task or a noted fact to an incident from wherever one is.',
    input: z.strictObject({
      id,
      title: shortText,
      phase: z.enum(incidentPhases).optional().describe('the current one when left out'),
      instructions: longText.default(''),
      owner: z.string().trim().max(200).default(''),
      dueAt: instant.nullable().default(null),
    }),
    output: z.object({ taskId: id }),
  }),
};
