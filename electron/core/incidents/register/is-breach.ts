import type { IncidentFacts } from '../../../../shared/contract/incidents/fields.ts';
import type { IncidentRow } from '../incident-rows.ts';

/**
 * Whether it belongs into the register of Art. 33(5) GDPR: a breach it was found to be, or one of which the organisation
 * is aware and has not found otherwise.
 */
export function isBreach({ kind }: Pick<IncidentFacts, 'kind'>, row: Pick<IncidentRow, 'aware_at'>): boolean {
  return kind === 'breach' || (kind === 'incident' && row.aware_at !== null);
}
