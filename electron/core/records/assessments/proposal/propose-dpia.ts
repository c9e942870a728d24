import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import type { Answer } from '../../../handlers.ts';
import { describeFacts } from './describe-facts.ts';
import { readBotFacts } from './read-facts.ts';

/** @throws Problem bot.unknown */
export async function proposeDpia(
  context: Context,
  { botId, language }: ParsedInputOf<'records.dpias.propose'>,
): Promise<Answer<OutputOf<'records.dpias.propose'>>> {
  return { output: { fields: describeFacts(await readBotFacts(context, botId), language) } };
}
