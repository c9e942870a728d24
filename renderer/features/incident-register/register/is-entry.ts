import type { IncidentSummary } from '../../../../shared/contract/incidents/fields.ts';

/**
 * Whether the register of Art. 33(5) GDPR has it: what was found to be a breach, and what the organisation is aware of
 * and has not found otherwise.
 */
export function isEntry({ kind, moments }: Pick<IncidentSummary, 'kind' | 'moments'>): boolean {
  return kind === 'breach' || (kind === 'incident' && moments.aware !== null);
}
