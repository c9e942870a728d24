import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage } from '../../../lib/use-text.ts';

export type Authority = OutputOf<'incidents.authorities'>['authorities'][number];
export const sectors = ['private', 'public', 'federal'] as const;
export type Sector = (typeof sectors)[number];

/** Supervisory authorities, with the one that is competent for an organisation as far as its establishment says. */
export function useAuthorities(controllerId: string, sector: Sector) {
  const language = useLanguage();
  const answer = useCall('incidents.authorities', { controllerId, sector, language }, { keepsPrevious: true });
  return {
    authorities: answer.data?.authorities ?? [],
    proposed: answer.data?.proposed ?? null,
    why: answer.data?.why ?? '',
    problem: answer.error,
  };
}
