import type { InputOf } from '../../../../shared/contract/index.ts';

/** The fields above the list; empty means all. */
export interface IncidentFilters {
  state: string;
  year: string;
  controllerId: string;
}

export const firstFilters: IncidentFilters = { state: '', year: '', controllerId: '' };

export function toListInput(
  { state, year, controllerId }: IncidentFilters,
  language: 'de' | 'en',
): InputOf<'incidents.list'> {
  return {
    language,
    ...(state !== '' && { isOpen: state === 'open' }),
    ...(/^\d{4}$/.test(year) && { year: Number(year) }),
    ...(controllerId !== '' && { controllerId }),
  };
}

/** The years there can be incidents of: this one and those before it. */
export function listYears(today: string, first = 2018): string[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => String(last - index));
}
