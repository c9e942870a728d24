import { v7 as uuidv7 } from 'uuid';
import { unlockVault } from '../../../testing/inside.ts';
import { testPassphrase, testUser, type TestCore } from '../../../testing/test-core.ts';
import { inRegister, type OpenVault } from '../../../vault/index.ts';

/** A case as it is opened, with its identity check done. @returns its id */
export async function insertCase(
  vault: OpenVault,
  identifiers: readonly { kind: string; value: string }[],
  kind: string,
): Promise<string> {
  const id = uuidv7();
  const controller = vault.register.get(inRegister.selectFrom('controller').select('id'))!;
  const now = Date.now();
  vault.register.write((register) =>
    register.run(
      inRegister.insertInto('request').values({
        id,
        number: id.slice(-8),
        controller_id: controller.id,
        kind,
        regime: 'EU',
        region: null,
        received_at: now,
        channel: 'email',
        language: 'de',
        state: 'open',
        waiting_for: 'us',
        identity: 'confirmed',
        identity_method: 'signedIn',
        assigned_to: null,
        same_as: null,
        finding_id: null,
        outcome: null,
        ground: null,
        answered_at: null,
        closed_at: null,
        created_by: vault.session.userId,
        created_at: now,
      }),
    ),
  );
  await vault.contentWriter.write([
    {
      sql: `INSERT INTO request_person (request_id, name, address, email, phone, note, text)
        VALUES (?, 'Jörg', '', '', '', '', '')`,
      rows: [[id]],
    },
    {
      sql: 'INSERT INTO request_identifier (request_id, kind, normalised, value) VALUES (?, ?, ?, ?)',
      rows: identifiers.map(({ kind: of, value }) => [id, of, value.toLowerCase(), value]),
    },
  ]);
  return id;
}

export interface Link {
  backendId: string;
  externalId: string;
  target: 'person' | 'conversation';
  decision: 'accepted' | 'rejected';
}

/** As somebody decided it. */
export async function insertLink(
  { contentWriter }: OpenVault,
  requestId: string,
  { backendId, externalId, target, decision }: Link,
): Promise<void> {
  const proposal = { botId: null, label: null, startedAt: null, conversations: 0, evidence: [], notStored: [] };
  const row = [uuidv7(), requestId, backendId, target, externalId, JSON.stringify(proposal), decision];
  await contentWriter.write([
    {
      sql: `INSERT INTO request_link (id, request_id, backend_id, target, external_id, proposal, confidence, decision, found_at)
        VALUES (?, ?, ?, ?, ?, ?, 1, ?, 0)`,
      rows: [row],
    },
  ]);
}

/** Works on the vault behind the core's back, while the core has it locked. */
export async function workOutside<Result>(
  test: TestCore,
  work: (vault: OpenVault) => Promise<Result>,
): Promise<Result> {
  const wasOpen = (await test.call('vault.status')).state === 'unlocked';
  if (wasOpen) await test.call('vault.lock');
  const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
  try {
    return await work(vault);
  } finally {
    await vault.close();
    if (wasOpen) await test.unlock();
  }
}
