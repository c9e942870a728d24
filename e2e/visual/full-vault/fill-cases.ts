import { requestChannels } from '../../../shared/contract/requests/case-fields.ts';
import type { TestCore } from '../../../electron/core/testing/test-core.ts';
import { explain, nameAddress, namePerson, nameThing, timesAgo } from './long-words.ts';

const german = ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'] as const;

/** Requests of every age and kind, and incidents in every state of their clocks. */
export async function fillCases({ call }: TestCore, places: { backendId: string; botIds: string[] }): Promise<void> {
  for (let index = 0; index < 300; index++) {
    const email = nameAddress(index);
    await call('requests.open', {
      kind: german[index % german.length]!,
      receivedAt: timesAgo(1 + ((index * 7) % 1400)),
      channel: requestChannels[index % requestChannels.length]!,
      person: { name: namePerson(index), email, address: `${nameThing(index)}\n53474 Bad Neuenahr-Ahrweiler` },
      identifiers: [{ kind: 'email', value: email }],
      text: explain(index),
    });
  }
  const { playbooks } = await call('playbooks.list', { language: 'de' });
  for (let index = 0; index < 150; index++) {
    const isAware = index % 3 !== 0;
    const { id } = await call('incidents.open', {
      facts: {
        title: nameThing(index),
        description: explain(index),
        kind: isAware ? 'breach' : 'incident',
        ...(isAware && { breachTypes: ['confidentiality'] }),
        systems: nameThing(index + 1),
        backendIds: [places.backendId],
        botIds: places.botIds.slice(0, 1 + (index % 12)),
      },
      moments: { detected: timesAgo(index + 2), ...(isAware && { aware: timesAgo(index + 1) }) },
      ...(isAware && { awareReasons: explain(index) }),
      playbooks: index % 5 === 0 ? playbooks.slice(0, 3).map((each) => each.id) : [],
    });
    for (let line = 0; line < (index < 5 ? 20 : 1); line++)
      await call('incidents.comment', { id, text: explain(line) });
  }
}
