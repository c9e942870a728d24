import { useMemo } from 'react';
import { useCall } from './queries.ts';
import { useMay } from './vault-status.ts';

/** Display names by user id, for whoever may see who has access; for all others ids stay ids. */
export function useUserNames(): ReadonlyMap<string, string> {
  const readsUsers = useMay('users.read');
  const users = useCall('users.list', {}, { isEnabled: readsUsers }).data?.users;
  return useMemo(() => new Map(users?.map(({ id, displayName }) => [id, displayName])), [users]);
}
