import type { InputOf } from '../../../../shared/contract/index.ts';
import { adviceOutcomes } from '../../../../shared/contract/records/advice.ts';

/** The fields of the filter bar; empty means all. */
export interface AdviceFilters {
  outcome: string;
  from: string;
  to: string;
}

export const firstFilters: AdviceFilters = { outcome: '', from: '', to: '' };

export function isFiltered(filters: AdviceFilters): boolean {
  return Object.values(filters).some((value) => value !== '');
}

/** As the contract wants it: what is empty is left out. */
export function toInput({ outcome, from, to }: AdviceFilters): InputOf<'records.advice.list'> {
  const known = adviceOutcomes.find((each) => each === outcome);
  return {
    ...(known ? { outcome: known } : {}),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}
