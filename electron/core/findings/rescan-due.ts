import type { Context } from '../context.ts';
import { fingerprintRules, readDetectionSettings } from '../detection/index.ts';
import { isAnyWaiting } from '../transcripts/index.ts';

/** Whether stored messages wait for the rules of today, and somebody is there who may read them. */
export async function isRescanDue(context: Context): Promise<boolean> {
  if (!context.session.readsContent) return false;
  const rules = fingerprintRules(readDetectionSettings(context.register));
  return isAnyWaiting(context.vault.contentReader, rules);
}
