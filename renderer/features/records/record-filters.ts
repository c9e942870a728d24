import { recordRoles, recordStates } from '../../../shared/contract/records/vocabulary.ts';
import type { InputOf } from '../../../shared/contract/index.ts';

/** The fields of the filter bar; empty means all. */
export interface RecordFilters {
  words: string;
  controllerId: string;
  role: string;
  state: string;
  botId: string;
  review: string;
}

export const firstFilters: RecordFilters = { words: '', controllerId: '', role: '', state: '', botId: '', review: '' };

export function isFiltered(filters: RecordFilters): boolean {
  return Object.values(filters).some((value) => value !== '');
}

/** As the contract wants it: what is empty is left out. */
export function toInput({ words, controllerId, role, state, botId, review }: RecordFilters): InputOf<'records.list'> {
  const knownRole = recordRoles.find((each) => each === role);
  const knownState = recordStates.find((each) => each === state);
  return {
    ...(words.trim() === '' ? {} : { words: words.trim() }),
    ...(controllerId === '' ? {} : { controllerId }),
    ...(knownRole ? { role: knownRole } : {}),
    ...(knownState ? { state: knownState } : {}),
    ...(botId === '' ? {} : { botId }),
    ...(review === 'due' ? { reviewDue: true } : {}),
  };
}
