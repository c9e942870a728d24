import type { FindingState, Severity } from '../../../../shared/contract/findings.ts';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { startOfDay } from '../../../lib/local-day.ts';

/** Empty strings where nothing is chosen. Days as "2026-11-22"; the last one counts whole. */
export interface FindingFilters {
  rule: string;
  botId: string;
  status: FindingState | '';
  severity: Severity | '';
  from: string;
  to: string;
}

/** What is decided already is out of the way at first. */
export const firstFilters: FindingFilters = { rule: '', botId: '', status: 'open', severity: '', from: '', to: '' };

export function toListInput(filters: FindingFilters): InputOf<'findings.list'> {
  return {
    rule: filters.rule || undefined,
    botId: filters.botId || undefined,
    status: filters.status || undefined,
    severity: filters.severity || undefined,
    from: startOfDay(filters.from),
    to: startOfDay(filters.to, 1),
    limit: 200,
  };
}
