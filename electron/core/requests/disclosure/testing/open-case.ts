import { v7 as uuidv7 } from 'uuid';
import type { Right, Regime } from '../../../../../shared/contract/rights.ts';
import { startTestServer, firstInstant } from '../../../../sample/testing/start-test-server.ts';
import { createRecordWriter } from '../../../../sample/store/write-records.ts';
import { openSyncTest, type SyncTest } from '../../../backends/testing/sync-fixture.ts';
import { testPassphrase, testUser } from '../../../testing/test-core.ts';
import { unlockVault } from '../../../vault/unlock.ts';
import { inRegister, type OpenVault } from '../../../vault/index.ts';

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

/** Works on the vault itself, while nobody else has it open. */
export async function inVault(sync: Pick<SyncTest, 'test'>, work: (vault: OpenVault) => Promise<void>): Promise<void> {
  await sync.test.call('vault.lock');
  const vault = await unlockVault(sync.test.vaultPath, { user: testUser, passphrase: testPassphrase });
  try {
    await work(vault);
  } finally {
    await vault.close();
    await sync.test.unlock();
  }
}

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
export async function openCases(
  sync: Pick<SyncTest, 'test' | 'backendId'>,
  all: readonly CaseOptions[],
): Promise<string[]> {
  const { controllers } = await sync.test.call('controllers.list');
  const cases = all.map((options) => ({ ...defaults, ...options, id: uuidv7() }));
  await inVault(sync, async (vault) => {
    for (const { id, kind, regime, language, isIdentified, name, ...decided } of cases) {
      vault.register.write((register) =>
        register.run(
          inRegister.insertInto('request').values({
            id,
            number: `2026-${id.slice(-12)}`,
            controller_id: controllers[0]!.id,
            kind,
            regime,
            region: null,
            received_at: firstInstant + 600 * hour,
            channel: 'email',
            language,
            state: 'open',
            waiting_for: 'us',
            identity: isIdentified ? 'confirmed' : 'unchecked',
            identity_method: isIdentified ? 'knownAddress' : null,
            assigned_to: null,
            same_as: null,
            finding_id: null,
            outcome: null,
            ground: null,
            answered_at: null,
            closed_at: null,
            created_by: 'somebody',
            created_at: firstInstant + 600 * hour,
          }),
        ),
      );
      const links = [
        ...decided.people.map((each) => ['person', each, 'accepted']),
        ...decided.conversations.map((each) => ['conversation', each, 'accepted']),
        ...decided.rejected.map((each) => ['conversation', each, 'rejected']),
      ];
      await vault.contentWriter.write([
        {
          sql: `INSERT INTO request_person (request_id, name, address, email, phone, note, text)
            VALUES (?, ?, 'Am Hang 7' || char(10) || '04105 Leipzig', '', '', '', '')`,
          rows: [[id, name]],
        },
        {
          sql: `INSERT INTO request_link
              (id, request_id, backend_id, target, external_id, proposal, confidence, decision, found_at)
            VALUES (?, ?, ?, ?, ?, '{}', 1, ?, 0)`,
          rows: links.map(([target = '', externalId = '', decision = '']) => [
            uuidv7(),
            id,
            sync.backendId,
            target,
            externalId,
            decision,
          ]),
        },
      ]);
    }
  });
  return cases.map(({ id }) => id);
}
