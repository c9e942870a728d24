import type { Right, Regime } from '../../../../../shared/contract/rights.ts';
import { startTestServer, firstInstant } from '../../../../sample/testing/start-test-server.ts';
import { createRecordWriter } from '../../../../sample/store/write-records.ts';
import { openSyncTest, type SyncTest } from '../../../backends/testing/sync-fixture.ts';
import { workOutside } from '../../../testing/work-outside.ts';
import { storeCase, storeLinks, type DecidedLink } from '../../testing/store-case.ts';

type Said = readonly [role: 'person' | 'bot' | 'agent', text: string];

export const hour = 3_600_000;

/** A synced vault with these dialogues of one person; the rest of the fixture belongs to others. */
export async function openDisclosureTest(dialogues: Record<string, readonly Said[]>): Promise<SyncTest> {
  const server = await startTestServer({ fixture: true });
  const writer = createRecordWriter(server.store);
  writer.writePerson({
    id: 'anna',
    displayName: 'Anna Berg',
    language: 'de',
    createdAt: firstInstant,
    identifiers: [{ kind: 'email', value: 'anna.berg@example.org' }],
  });
  for (const [index, [id, said]] of Object.entries(dialogues).entries()) {
    const at = firstInstant + (500 + index) * hour;
    const messages = said.map(([role, text], place) => ({ role, at: at + place * 1000, text }));
    writer.writeConversation({ id, botId: 'bot-a', personId: 'anna', channel: 'web', language: 'de', messages });
  }
  const sync = await openSyncTest(server);
  await sync.sync();
  return sync;
}

const address = 'Am Hang 7\n04105 Leipzig';

interface CaseOptions {
  kind?: Right;
  regime?: Regime;
  language?: 'de' | 'en';
  isIdentified?: boolean;
  name?: string;
  people?: readonly string[];
  conversations?: readonly string[];
  rejected?: readonly string[];
}

const defaults = {
  kind: 'access',
  regime: 'EU',
  language: 'de',
  isIdentified: true,
  name: 'Anna Berg',
  people: ['anna'],
  conversations: [],
  rejected: [],
} as const satisfies CaseOptions;

/** Open cases with decided links, as they are stored. All at once: locking and unlocking takes its time. */
export function openCases(sync: Pick<SyncTest, 'test' | 'backendId'>, all: readonly CaseOptions[]): Promise<string[]> {
  return workOutside(sync.test, async (vault) => {
    const ids: string[] = [];
    for (const options of all) {
      const { people, conversations, rejected, ...facts } = { ...defaults, ...options };
      const id = await storeCase(vault, { ...facts, at: firstInstant + 600 * hour, address });
      ids.push(id);
      await storeLinks(vault, id, [
        ...people.map((each) => linkTo('person', each, 'accepted')),
        ...conversations.map((each) => linkTo('conversation', each, 'accepted')),
        ...rejected.map((each) => linkTo('conversation', each, 'rejected')),
      ]);
    }
    return ids;
  });

  function linkTo(target: DecidedLink['target'], externalId: string, decision: DecidedLink['decision']): DecidedLink {
    return { backendId: sync.backendId, target, externalId, decision };
  }
}
