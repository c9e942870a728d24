import { activityKinds } from '../../../shared/contract/programme.ts';
import type { TestCore } from '../../../electron/core/testing/test-core.ts';
import { dayFromNow, explain, nameCompound, namePost, nameThing } from './long-words.ts';

/** What falls due, trainings, bots with their models, and plans for emergencies. */
export async function fillProgramme({ call }: TestCore, { botIds }: { botIds: string[] }): Promise<void> {
  for (let index = 0; index < 150; index++) {
    const { id } = await call('programme.save', {
      fields: {
        kind: activityKinds[index % activityKinds.length]!,
        name: nameThing(index),
        description: explain(index),
        owner: namePost(index),
        dueOn: dayFromNow(index - 30),
        recurrence: { every: 1, unit: 'years' },
      },
    });
    if (index % 4 === 0)
      await call('programme.complete', {
        id,
        doneOn: dayFromNow(-1),
        evidence: explain(index),
        followUps: [{ text: explain(index), severity: 'high', owner: namePost(index), dueOn: dayFromNow(index - 20) }],
      });
    await call('programme.recordTraining', {
      fields: {
        team: nameCompound(index),
        topic: nameThing(index),
        heldOn: dayFromNow(-index),
        trainer: namePost(index),
        invited: 120_000,
        attended: 98_765,
        proof: explain(index),
        validUntil: dayFromNow(index - 10),
      },
    });
  }
  for (const [index, botId] of botIds.entries()) {
    const fields = {
      purpose: explain(index),
      owner: namePost(index),
      knownLimits: explain(index),
      reviewOn: dayFromNow(index - 5),
    };
    await call('bots.save', { botId, fields });
    for (let number = 0; number < 8; number++)
      await call('bots.addVersion', {
        botId,
        version: {
          provider: `${nameCompound(number)} Inc.`,
          model: `grosses-deutschsprachiges-sprachmodell-${number}-instruct-q4-k-m`,
          version: `2026-0${number + 1}-vorabveröffentlichung`,
          since: dayFromNow(-300 + number * 20),
          approvedBy: namePost(number),
        },
      });
  }
  for (let index = 0; index < 40; index++)
    await call('playbooks.save', {
      id: `full-${index}`,
      basedOn: 0,
      fields: {
        name: nameThing(index),
        description: explain(index),
        tasks: Array.from({ length: 12 }, (_, number) => ({
          key: `task${number}`,
          phase: 'assess' as const,
          title: nameThing(number),
          instructions: explain(number),
          owner: namePost(number),
        })),
      },
    });
}
