import type { TestCore } from '../../../electron/core/testing/test-core.ts';
import { dayFromNow, explain, nameCompound, namePost, nameThing, timesAgo } from './long-words.ts';

const notice =
  'Verantwortlich ist die Lindenhof GmbH. Wir speichern den Chat sechs Monate. Sie haben ein Recht auf Auskunft.';

/** Policies and holds, rules of the vault's own, notices, and reviews with much to decide. */
export async function fillRules({ call }: TestCore, places: { backendId: string; botIds: string[] }): Promise<void> {
  const { backendId, botIds } = places;
  for (const [index, botId] of botIds.entries()) {
    const { id } = await call('retention.policies.save', {
      policy: {
        name: nameThing(index),
        backendId,
        botId,
        purpose: nameThing(index + 1),
        period: { amount: 90 + index, unit: 'days' },
        reason: explain(index),
        legalBasis: 'Art. 6 Abs. 1 Buchst. b DSGVO in Verbindung mit § 257 Abs. 1 Nr. 2 und Abs. 4 HGB',
        owner: namePost(index),
        reviewOn: dayFromNow(index - 5),
      },
    });
    if (index % 2 === 0) await call('retention.policies.activate', { id });
    await call('checks.addRule', {
      name: nameThing(index),
      role: 'person',
      severity: index % 2 === 0 ? 'high' : 'low',
      botIds: [botId],
      phrases: ['wann kommt sie', nameCompound(index)],
    });
    await call('checks.addNotice', {
      botIds: botIds.slice(0, 1 + (index % 10)),
      language: 'de',
      version: nameThing(index),
      validFrom: timesAgo(index * 24 + 1),
      url: `https://www.kundenpostfach-niederrhein.example/${nameCompound(index).toLowerCase()}/datenschutzhinweise`,
      text: notice,
    });
    await call('retention.holds.set', {
      scope: { kind: 'bot', botId },
      reason: explain(index),
      owner: namePost(index),
      dates: { endsOn: null, reviewOn: dayFromNow(index - 5) },
    });
  }
  for (let index = 0; index < 30; index++)
    await call('reviews.create', { name: nameThing(index), groups: ['contact', 'payment'] });
}
