import { useMemo } from 'react';
import { useCall } from '../../../lib/queries.ts';
import { useMay } from '../../../lib/vault-status.ts';

export const linkKinds = ['backendIds', 'botIds', 'recordIds', 'processorIds'] as const;
export type LinkKind = (typeof linkKinds)[number];

interface Linkable {
  id: string;
  name: string;
}

/** What an incident may name, by name. What somebody may not see he does not choose from. */
export function useLinkable(): Readonly<Record<LinkKind, readonly Linkable[]>> {
  const readsRecords = useMay('records.read');
  const readsProcessors = useMay('processors.read');
  const backends = useCall('backends.list', { includeRemoved: true }).data?.backends;
  const bots = useCall('backends.bots', {}).data?.bots;
  const records = useCall('records.list', {}, { isEnabled: readsRecords }).data?.records;
  const processors = useCall('processors.list', {}, { isEnabled: readsProcessors }).data?.processors;
  return useMemo(
    () => ({
      backendIds: backends?.map(({ id, name }) => ({ id, name })) ?? [],
      botIds: bots?.map(({ id, name }) => ({ id, name })) ?? [],
      recordIds: records?.map(({ id, number, name }) => ({ id, name: `${number} ${name}` })) ?? [],
      processorIds: processors?.map(({ id, name }) => ({ id, name })) ?? [],
    }),
    [backends, bots, records, processors],
  );
}
