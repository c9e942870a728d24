import { useMemo } from 'react';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage } from '../../../lib/use-text.ts';

/** The breach laws Custos knows, by name. */
export function useRegimes() {
  const language = useLanguage();
  const regimes = useCall('incidents.clockRegimes', { language }).data?.regimes;
  return useMemo(() => {
    const names = new Map(regimes?.map(({ id, name }) => [id, name]));
    const circumstances = new Map(regimes?.flatMap((regime) => regime.circumstances.map(({ id, name }) => [id, name])));
    return {
      regimes: regimes ?? [],
      nameRegime: (id: string) => names.get(id) ?? id,
      nameCircumstance: (id: string) => circumstances.get(id) ?? id,
    };
  }, [regimes]);
}
