import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import { settleDifferences, type Settlement } from '../../findings/index.ts';
import type { JobPlan } from '../../handlers.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { inContent, type ContentReader } from '../../vault/index.ts';
import { driftRule } from './is-same-drift.ts';
import { listDrift } from './list-drift.ts';

/** Compares the records in force with what is there, and keeps a finding for each difference. */
export function compareRecords(context: Context): JobPlan<OutputOf<'records.compare'>> {
  return {
    subjectId: 'recordDrift',
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
export async function isDriftDue(context: Context): Promise<boolean> {
  if (!context.session.readsContent) return false;
  return (await settle(context, context.vault.contentReader)).statements.length > 0;
}

async function settle(context: Context, content: ContentReader): Promise<Settlement> {
  return settleDifferences(
    driftRule,
    await content.all(inContent.selectFrom('finding').selectAll().where('rule', '=', driftRule.rule)),
    await listDrift(context),
    context.now(),
  );
}
