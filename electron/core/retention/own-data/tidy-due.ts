import type { Context } from '../../context.ts';
import type { IncidentKeeping } from '../surroundings.ts';
import { readLastTidy } from './last-tidy.ts';
import { findExpiredCertificates } from './expired-certificates.ts';
import { readOldCopies } from './read-old-copies.ts';

/** Tidying rewrites the file of the content. */
const shortestBreak = 86_400_000;

/**
 * Whether copies, words and people of incidents, or certificates are past the time somebody set for them, and none were erased within
 * a day.
 */
export async function isTidyDue(context: Context, incidents: Pick<IncidentKeeping, 'findExpired'>): Promise<boolean> {
  const { register, vault } = context;
  if (!context.session.readsContent) return false;
  const last = readLastTidy(register);
  if (last !== null && context.now() - last < shortestBreak) return false;
  if ((await incidents.findExpired(context)).length > 0) return true;
  if ((await findExpiredCertificates(context)).length > 0) return true;
  return (await readOldCopies(vault.contentReader, register, context.now())).due.length > 0;
}
