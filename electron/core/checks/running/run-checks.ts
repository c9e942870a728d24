import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import { readDetectionSettings } from '../../detection/index.ts';
import type { JobControl } from '../../handlers.ts';
import { checkConversations } from './check-conversations.ts';
import { readRuleBook } from './rule-book.ts';

/** Checks what is due. It goes by the rules of its beginning: a later change starts another run. */
export async function runChecks(context: Context, control: JobControl): Promise<OutputOf<'checks.run'>> {
  const startedAt = performance.now();
  const settings = readDetectionSettings(context.register);
  const sum = await checkConversations(control.content, await readRuleBook(context), settings, control);
  return { ...sum, seconds: Math.round(performance.now() - startedAt) / 1000 };
}
