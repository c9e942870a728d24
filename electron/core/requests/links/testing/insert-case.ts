import { v7 as uuidv7 } from 'uuid';
import type { PersonIdentifier } from '../../../../../shared/contract/requests/case-fields.ts';
import { unlockVault } from '../../../testing/inside.ts';
import { testPassphrase, testUser, type TestCore } from '../../../testing/test-core.ts';
import { inRegister, type OpenVault } from '../../../vault/index.ts';

/** Works on the vault behind the core's back, while the core has it locked. */
export async function workOutside<Result>(
  test: TestCore,
  work: (vault: OpenVault) => Promise<Result>,
): Promise<Result> {
  await test.call('vault.lock');
  const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
  try {
    return await work(vault);
  } finally {
    await vault.close();
    await test.unlock();
  }
}

/** A case as `requests.open` leaves it, as far as the search goes by it. @returns its id */
export function insertCase(
  test: TestCore,
  identifiers: readonly PersonIdentifier[],
  { name = '', state = 'open' }: { name?: string; state?: 'open' | 'closed' } = {},
): Promise<string> {
  const id = uuidv7();
  return workOutside(test, async (vault) => {
    const controller = vault.register.get(inRegister.selectFrom('controller').select('id'))!;
    const now = Date.now();
    vault.register.write((register) =>
      register.run(
        inRegister.insertInto('request').values({
          id,
          number: id.slice(-8),
          controller_id: controller.id,
          kind: 'access',
          regime: 'EU',
          region: null,
          received_at: now,
          channel: 'email',
          language: 'de',
          state,
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
          VALUES (?, ?, '', '', '', '', '')`,
        rows: [[id, name]],
      },
      {
        sql: 'INSERT INTO request_identifier (request_id, kind, normalised, value) VALUES (?, ?, ?, ?)',
        rows: identifiers.map(({ kind, value }) => [id, kind, value.toLowerCase(), value]),
      },
    ]);
    return id;
  });
}
