import { useMemo } from 'react';
import { useCall } from '../../lib/queries.ts';
import { useMay } from '../../lib/vault-status.ts';
import type { References } from '../../ui/described/field-description.ts';

/** What a record may name, by name. What somebody may not see he does not choose from, and reads no name of. */
export function useReferences(): References {
  const readsPolicies = useMay('retention.read');
  const readsChecks = useMay('checks.read');
  const bots = useCall('backends.bots', {}).data?.bots;
  const processors = useCall('processors.list', {}).data?.processors;
  const policies = useCall('retention.policies.list', {}, { isEnabled: readsPolicies }).data?.policies;
  const notices = useCall('checks.notices', {}, { isEnabled: readsChecks }).data?.notices;
  const dpias = useCall('records.dpias.list', {}).data?.dpias;
  return useMemo(
    () => ({
      bots: bots?.map(({ id, name }) => ({ value: id, label: name })),
      processors: processors?.map(({ id, name }) => ({ value: id, label: name })),
      policies: readsPolicies ? policies?.map(({ id, name }) => ({ value: id, label: name })) : [],
      notices: readsChecks ? notices?.map(({ id, version }) => ({ value: id, label: version })) : [],
      dpias: dpias?.map(({ id, number, fields }) => ({ value: id, label: `${number} ${fields.name}` })),
    }),
    [bots, processors, policies, notices, dpias, readsPolicies, readsChecks],
  );
}
