import { useMemo } from 'react';
import { useCall } from '../../lib/queries.ts';
import type { References } from '../../ui/described/field-description.ts';

/** What an assessment or a question may be about, by name. */
export function useReferences(): References {
  const bots = useCall('backends.bots', {}).data?.bots;
  const records = useCall('records.list', {}).data?.records;
  return useMemo(
    () => ({
      bots: bots?.map(({ id, name }) => ({ value: id, label: name })),
      records: records?.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` })),
    }),
    [bots, records],
  );
}
