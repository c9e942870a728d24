import { useMemo } from 'react';
import { useCall } from '../../../lib/queries.ts';
import { useMay } from '../../../lib/vault-status.ts';

/** Processors and bots an activity can be about, by name. */
export function useSubjects() {
  const readsProcessors = useMay('processors.read');
  const processors = useCall('processors.list', {}, { isEnabled: readsProcessors }).data?.processors;
  const bots = useCall('backends.bots', {}).data?.bots;
  return useMemo(() => {
    const toChoices = (named: readonly { id: string; name: string }[] = []) =>
      named.map(({ id, name }) => ({ value: id, label: name }));
    return { processors: toChoices(processors), bots: toChoices(bots) };
  }, [processors, bots]);
}
