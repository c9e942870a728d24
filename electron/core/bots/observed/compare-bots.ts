import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import type { JobPlan } from '../../handlers.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { areActionsDue, readActions } from './read-actions.ts';
import { settleModels } from './settle-models.ts';

/** Reads what bots did in conversations that are new or changed, and compares their models with what is entered. */
export function compareBots(context: Context): JobPlan<OutputOf<'bots.compare'>> {
  return {
    subjectId: 'botRegister',
    async run(control) {
      const { content } = control;
      const conversations = await readActions(content, control);
      const { opened, fixed } = await oneAtATime(content, async () => {
        const settlement = await settleModels(content, context.register, context.now());
        if (settlement.statements.length > 0) await content.write(settlement.statements);
        return settlement;
      });
      return { conversations, opened, fixed };
    },
    refsWhenDone: ({ conversations, opened, fixed }) => ({ conversations, opened, fixed }),
  };
}

/** Whether something waits to be read or settled, and somebody is there who may read it. */
export async function isBotComparisonDue(context: Context): Promise<boolean> {
  if (!context.session.readsContent) return false;
  const { contentReader } = context.vault;
  if (await areActionsDue(contentReader)) return true;
  return (await settleModels(contentReader, context.register, context.now())).statements.length > 0;
}
