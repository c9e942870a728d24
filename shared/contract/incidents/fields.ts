import { z } from 'zod';
import { id, instant, longText, shortText } from '../fields.ts';
import { circumstance, clock, clockRegime } from './clocks.ts';
import { severity, severityFactors, severityLevels } from './severity.ts';
import {
  breachTypes,
  incidentKinds,
  incidentMoments,
  incidentOrigin,
  incidentPhases,
  incidentRoles,
} from './vocabulary.ts';

/** Without what stands where nothing is given: a change names what it changes and nothing else. */
const fact = {
  title: shortText,
  description: longText.describe('what happened'),
  kind: z.enum(incidentKinds),
  role: z.enum(incidentRoles),
  breachTypes: z.array(z.enum(breachTypes)).max(3),
  cause: z.enum(['internalAccident', 'internalMalicious', 'externalAccident', 'externalMalicious', 'unknown']),
  systems: longText.describe('systems, software and places that are concerned'),
  effects: longText.describe('Art. 33(3)(c), (5)'),
  containment: longText.describe('what was done to end it: Art. 33(3)(d)'),
  remedies: longText.describe('what prevents it from now on: Art. 33(3)(d), (5)'),
  measuresBefore: longText.describe('Art. 32 measures in place when it happened'),
  backendIds: z.array(id).max(100),
  botIds: z.array(id).max(500),
  recordIds: z.array(id).max(200),
  processorIds: z.array(id).max(200),
  regimes: z.array(clockRegime).max(80).describe('laws that count here; empty: those of the organisation'),
  circumstances: z.array(circumstance).max(40),
};

/** What is known. It stays documented (Art. 33(5)), so it speaks of categories and numbers, not of people by name. */
export const incidentFacts = z.strictObject({
  title: fact.title,
  description: fact.description.default(''),
  kind: fact.kind.default('incident'),
  role: fact.role.default('controller'),
  breachTypes: fact.breachTypes.default([]),
  cause: fact.cause.default('unknown'),
  systems: fact.systems.default(''),
  effects: fact.effects.default(''),
  containment: fact.containment.default(''),
  remedies: fact.remedies.default(''),
  measuresBefore: fact.measuresBefore.default(''),
  backendIds: fact.backendIds.default([]),
  botIds: fact.botIds.default([]),
  recordIds: fact.recordIds.default([]),
  processorIds: fact.processorIds.default([]),
  regimes: fact.regimes.default([]),
  circumstances: fact.circumstances.default([]),
});
export type IncidentFacts = z.output<typeof incidentFacts>;

export const incidentFactChanges = z.strictObject(fact).partial();
export type IncidentFactChanges = z.output<typeof incidentFactChanges>;

export const moments = z.strictObject(
  Object.fromEntries(incidentMoments.map((each) => [each, instant.nullable()])) as Record<
    (typeof incidentMoments)[number],
    z.ZodNullable<typeof instant>
  >,
);
export type Moments = z.output<typeof moments>;

export const taskStates = ['open', 'doing', 'done', 'notNeeded'] as const;
export const incidentTask = z.object({
  id,
  key: z.string().nullable().describe('of the playbook’s task; the same key is never there twice; null: added by hand'),
  playbookId: z.string().nullable(),
  phase: z.enum(incidentPhases),
  title: z.string(),
  instructions: z.string(),
  owner: z.string(),
  dueAt: instant.nullable(),
  evidenceAsked: z.string(),
  dependsOn: z.array(id),
  state: z.enum(taskStates),
  evidence: z.string(),
  doneAt: instant.nullable(),
  doneBy: z.string().nullable(),
  isLate: z.boolean(),
});
export type IncidentTask = z.infer<typeof incidentTask>;

/** The frozen figures of who is concerned. Numbers only; who they are is content. */
export const scopeFigures = z.object({
  id,
  takenAt: instant,
  takenBy: z.string(),
  isFrozen: z.boolean().describe('went with a notification; never changes'),
  selection: z.string().describe('in words, without anybody’s data'),
  conversations: z.number().int(),
  messages: z.number().int(),
  people: z.strictObject({
    known: z.number().int().describe('distinct people by confirmed ties'),
    least: z.number().int().describe('if all proposed ties are true and the unnamed are among the known'),
    most: z.number().int().describe('if none is, and each conversation without a person is somebody else'),
  }),
  dataCategories: z.array(
    z.strictObject({ category: z.string(), conversations: z.number().int(), people: z.number().int() }),
  ),
  specialCategories: z.array(z.strictObject({ category: z.string(), conversations: z.number().int() })),
  minors: z.number().int().describe('people with a finding that hints at a minor'),
  countries: z.array(z.strictObject({ country: z.string(), people: z.number().int() })),
  languages: z.array(z.strictObject({ language: z.string(), conversations: z.number().int() })),
  derivations: z.array(z.strictObject({ figure: z.string(), text: z.string() })),
  notCounted: z.array(z.string()).describe('what keeps the figures from being complete, e.g. a system not read since'),
});
export type ScopeFigures = z.infer<typeof scopeFigures>;

export const decisionSubjects = ['authority', 'persons'] as const;
export const notifyChoices = ['notify', 'doNotNotify'] as const;
export const personsGrounds = ['noHighRisk', 'gdpr.34_3.a', 'gdpr.34_3.b', 'gdpr.34_3.c'] as const;

/** The DPO’s advice: Art. 39(1)(a), (d). */
export const incidentAdvice = z.object({
  id,
  subject: z.enum(decisionSubjects),
  advises: z.enum(notifyChoices),
  reasons: z.string(),
  at: instant,
  by: z.string(),
});

/** What the controller decided, either way: Art. 33(1), (5), 34(1), (3). */
export const incidentDecision = z.object({
  id,
  subject: z.enum(decisionSubjects),
  choice: z.enum(notifyChoices),
  ground: z.enum(personsGrounds).nullable(),
  name: z.string(),
  position: z.string(),
  reasons: z.string(),
  at: instant,
  recordedBy: z.string(),
  departsFromAdvice: z.boolean(),
  departureReasons: z.string(),
  supersededBy: id.nullable(),
});

export const assessment = z.object({
  id,
  at: instant,
  by: z.string(),
  factors: severityFactors,
  result: severity,
  reasons: z.string(),
});

export const timelineEntry = z.object({
  id,
  at: instant,
  recordedAt: instant,
  type: z.string(),
  details: z.record(z.string(), z.unknown()),
  by: z.string().nullable(),
  text: z.string().nullable().describe('of a comment; null where the content was wiped'),
});

export const incidentSummary = z.object({
  id,
  number: z.string().describe('e.g. V-2026-003; of a drill Ü-2026-003'),
  controllerId: id,
  title: z.string(),
  kind: z.enum(incidentKinds),
  phase: z.enum(incidentPhases),
  isOpen: z.boolean(),
  isDrill: z.boolean(),
  openedAt: instant,
  moments,
  severityLevel: z.enum(severityLevels).nullable(),
  nextClock: clock
    .pick({ id: true, obligation: true, target: true, latest: true, state: true, source: true, unverified: true })
    .nullable(),
  tasks: z.strictObject({ open: z.number().int(), done: z.number().int(), late: z.number().int() }),
  authorityTold: instant.nullable().describe('counts only once dispatch is recorded'),
  personsTold: instant.nullable(),
});
export type IncidentSummary = z.infer<typeof incidentSummary>;
export { incidentOrigin };
