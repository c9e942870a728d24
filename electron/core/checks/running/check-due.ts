import type { Context } from '../../context.ts';
import { isRescanDue } from '../../findings/index.ts';
import { countDue } from './find-due.ts';
import { readRuleBook } from './rule-book.ts';

/** Whether conversations wait to be checked, and nothing that has to come first. */
export async function isCheckDue(context: Context): Promise<boolean> {
  if (!context.session.readsContent || (await isRescanDue(context))) return false;
  return (await countDue(context.vault.contentReader, await readRuleBook(context))).waiting > 0;
}
