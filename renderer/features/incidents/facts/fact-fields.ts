import type { IncidentFacts } from '../../../../shared/contract/incidents/fields.ts';
import { incidentKinds, incidentRoles } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { BreachType } from '../../../../shared/contract/incidents/vocabulary.ts';

export const breachCauses = [
  'internalAccident',
  'internalMalicious',
  'externalAccident',
  'externalMalicious',
  'unknown',
] as const satisfies readonly IncidentFacts['cause'][];

/** What is told in sentences. */
export const factTexts = [
  'description',
  'systems',
  'effects',
  'containment',
  'remedies',
  'measuresBefore',
] as const satisfies readonly (keyof IncidentFacts)[];
export type FactText = (typeof factTexts)[number];

export type FactFields = Record<FactText | 'title' | 'kind' | 'role' | 'cause', string>;

export function toFactFields(facts: IncidentFacts): FactFields {
  const { title, kind, role, cause } = facts;
  const texts = Object.fromEntries(factTexts.map((name) => [name, facts[name]])) as Record<FactText, string>;
  return { title, kind, role, cause, ...texts };
}

export function toFactChanges(fields: FactFields, types: readonly BreachType[]) {
  const { title, kind, role, cause, ...texts } = fields;
  return {
    title,
    ...texts,
    kind: incidentKinds.find((each) => each === kind) ?? 'incident',
    role: incidentRoles.find((each) => each === role) ?? 'controller',
    cause: breachCauses.find((each) => each === cause) ?? 'unknown',
    breachTypes: [...types],
  };
}
