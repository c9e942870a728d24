import type { Incident } from '../case/incident.ts';

export interface Proposal {
  kind: 'recordIds' | 'processorIds';
  id: string;
  name: string;
  /** Whom to tell at a processor; empty where nobody is known. */
  contact: string;
}

/** What is tied to the named bots and systems, and not named yet. */
export function listProposals({ facts, proposals }: Pick<Incident, 'facts' | 'proposals'>): Proposal[] {
  const records = proposals.records.map(({ id, name }) => ({ kind: 'recordIds' as const, id, name, contact: '' }));
  const processors = proposals.processors.map(({ id, name, incidentContact }) => ({
    kind: 'processorIds' as const,
    id,
    name,
    contact: incidentContact,
  }));
  return [...records, ...processors].filter(({ kind, id }) => !facts[kind].includes(id));
}
