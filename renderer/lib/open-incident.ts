import type { IncidentOrigin } from '../../shared/contract/incidents/vocabulary.ts';

/** Leads to the screen for incidents, where a new one is opened from this. Core knows what it concerns. */
export type OpenIncident = (origin: IncidentOrigin) => void;
