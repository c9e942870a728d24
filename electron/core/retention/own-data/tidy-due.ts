import type { Context } from '../../context.ts';
import { readTranscriptDays } from '../../transcripts/index.ts';
import { readLastTidy } from './last-tidy.ts';
import { readOldCopies } from './read-old-copies.ts';

/** Tidying rewrites the file of the content. */
const shortestBreak = 86_400_000;

/** Whether copies in the vault are past the time somebody set for them, and none were erased within a day. */
export async function isTidyDue(context: Context): Promise<boolean> {
  const { register, vault } = context;
  if (readTranscriptDays(register) === null || !context.session.readsContent) return false;
  const last = readLastTidy(register);
  if (last !== null && context.now() - last < shortestBreak) return false;
  return (await readOldCopies(vault.contentReader, register, context.now())).due.length > 0;
}
