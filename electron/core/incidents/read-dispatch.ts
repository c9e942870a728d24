import { dispatch } from '../../../shared/contract/incidents/sent.ts';
import type { z } from 'zod';

/** How something left; null where it did not. @param names of users by their id */
export function readDispatch(
  stored: string | null,
  names: ReadonlyMap<string, string>,
): z.infer<typeof dispatch> | null {
  if (stored === null) return null;
  const { recordedBy, ...rest } = dispatch.parse(JSON.parse(stored));
  return { ...rest, recordedBy: names.get(recordedBy) ?? recordedBy };
}
