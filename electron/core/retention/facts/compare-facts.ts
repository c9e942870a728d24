import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import type { JobPlan } from '../../handlers.ts';
import type { Settlement } from '../../findings/index.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { inContent, type ContentReader } from '../../vault/index.ts';
import { describeFacts } from './describe-facts.ts';
import { disagreeingRule, settleDisagreements } from './settle-disagreements.ts';

/** Compares what is there with what is stated, and keeps a finding for each bot and disagreement. */
export function compareFacts(context: Context): JobPlan<OutputOf<'retention.compare'>> {
  return {
    subjectId: 'retentionFacts',
    async run({ content }) {
      const { statements, opened, fixed } = await oneAtATime(content, async () => {
        const settlement = await settle(context, content);
        await content.write(settlement.statements);
        return settlement;
      });
      return { changed: statements.reduce((sum, { rows }) => sum + rows.length, 0), opened, fixed };
    },
    refsWhenDone: ({ opened, fixed }) => ({ opened, fixed }),
  };
}

/** Whether the findings say something else than what is so now, and somebody is there who may read it. */
export async function isComparisonDue(context: Context): Promise<boolean> {
  if (!context.session.readsContent) return false;
  return (await settle(context, context.vault.contentReader)).statements.length > 0;
}

async function settle(context: Context, content: ContentReader): Promise<Settlement> {
  const now = context.now();
  return settleDisagreements(
    await content.all(inContent.selectFrom('finding').selectAll().where('rule', '=', disagreeingRule.rule)),
    (await describeFacts(content, context.register, now)).flatMap(({ fact: { botId }, disagreements }) =>
      disagreements.map((disagreement) => ({ ...disagreement, botId })),
    ),
    now,
  );
}
