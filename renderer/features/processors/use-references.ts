import { useMemo } from 'react';
import { useCall } from '../../lib/queries.ts';
import type { References } from '../../ui/described/field-description.ts';

/** What a processor may name, by name. */
export function useReferences(): References {
  const backends = useCall('backends.list', {}).data?.backends;
  const processors = useCall('processors.list', {}).data?.processors;
  const records = useCall('records.list', {}).data?.records;
  return useMemo(
    () => ({
      backends: backends?.map(({ id, name }) => ({ value: id, label: name })),
      processors: processors?.map(({ id, name }) => ({ value: id, label: name })),
      records: records?.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` })),
    }),
    [backends, processors, records],
  );
}
