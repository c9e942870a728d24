import { z } from 'zod';
import { id, instant } from '../fields.ts';

/** The course of an incident, in its order. A later phase may begin while an earlier one goes on; it is where most work is. */
export const incidentPhases = ['assess', 'contain', 'notify', 'recover', 'learn'] as const;
export type IncidentPhase = (typeof incidentPhases)[number];

/**
 * incident: not known yet whether personal data was touched. breach: it was (Art. 4(12) GDPR). noBreach: it was not; it
 * stays documented.
 */
export const incidentKinds = ['incident', 'breach', 'noBreach'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** What was lost: EDPB Guidelines 9/2022, para. 17. */
export const breachTypes = ['confidentiality', 'integrity', 'availability'] as const;
export type BreachType = (typeof breachTypes)[number];

/** Whose part the organisation plays in what was touched: Art. 33(1) or Art. 33(2). */
export const incidentRoles = ['controller', 'processor'] as const;

/** Where it came from. What it points to is content where it was said by a person. */
export const incidentOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), conversationId: id, messageId: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('finding'), findingId: id }),
  z.strictObject({ kind: z.literal('backend'), backendId: id }),
  z.strictObject({ kind: z.literal('processorNotice'), processorId: id }),
  z.strictObject({ kind: z.literal('alert') }),
  z.strictObject({ kind: z.literal('other') }),
]);
export type IncidentOrigin = z.output<typeof incidentOrigin>;

/**
 * The moments, kept apart. processorNotice: the processor told. aware: reasonable certainty that personal data was
 * compromised (EDPB Guidelines 9/2022, para. 31); the clock of Art. 33(1) starts there.
 */
export const incidentMoments = ['occurred', 'detected', 'processorNotice', 'aware'] as const;
export type IncidentMoment = (typeof incidentMoments)[number];

/** What else starts or stops a clock. */
export const clockEventTypes = [
  ...incidentMoments,
  'classified',
  'highRiskFound',
  'authorityNotified',
  'initialSubmitted',
  'intermediateSubmitted',
  'finalSubmitted',
  'controllerTold',
  'personsTold',
  'handled',
] as const;
export type ClockEventType = (typeof clockEventTypes)[number];

export const clockEvent = z.strictObject({
  type: z.enum(clockEventTypes),
  at: instant,
  regime: z.string().max(40).optional().describe('only of this law; left out: of all'),
});
export type ClockEvent = z.output<typeof clockEvent>;
