import { useCall } from '../../../lib/queries.ts';

/** The time zone in which a law counts an organisation's days; undefined while it is being read. */
export function useControllerZone(controllerId: string): string | undefined {
  return useCall('controllers.list', {}).data?.controllers.find(({ id }) => id === controllerId)?.zone;
}
