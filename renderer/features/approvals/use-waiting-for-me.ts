import { useCall } from '../../lib/queries.ts';

/** How many requests the signed-in person can decide on now. */
export function useWaitingForMe(): number {
  const open = useCall('approvals.list', { state: 'open', limit: 500 });
  return open.data?.approvals.filter(({ isMineToDecide }) => isMineToDecide).length ?? 0;
}
