import type { Context } from '../../context.ts';
import { toProblem } from '../../problems.ts';
import { journalHolds } from './journal-holds.ts';

/** After a hold was set or released. It counts whatever becomes of the journals: the next unlock writes them again. */
export async function noteInJournals(context: Context): Promise<void> {
  try {
    await journalHolds(context.vault);
  } catch (error) {
    context.host.log(toProblem(error).code);
  }
}
