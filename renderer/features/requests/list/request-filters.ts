import type { InputOf } from '../../../../shared/contract/index.ts';

/** The fields of the filter bar; empty means all. */
export interface RequestFilters {
  state: string;
  kind: string;
  regime: string;
  waitingFor: string;
  due: string;
  text: string;
}

export const firstFilters: RequestFilters = { state: 'open', kind: '', regime: '', waitingFor: '', due: '', text: '' };

export function toFilter(filters: RequestFilters): InputOf<'requests.updateAll'>['filter'] {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
}

/** What may outlive a lock: words searched for can be somebody's name. */
export function withoutWords(filters: RequestFilters): RequestFilters {
  return { ...filters, text: '' };
}
