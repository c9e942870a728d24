import path from 'node:path';
import type { HoldScope } from '../../../../shared/contract/retention/holds.ts';
import { openTestContent, type TestContent } from '../../transcripts/testing/open-test-content.ts';
import { inRegister, migrate, openConnection, Register, registerMigrations } from '../../vault/index.ts';

export const backendId = '0190a000-0000-7000-8000-000000000001';
export const otherBackendId = '0190a000-0000-7000-8000-000000000002';
export const botIds = ['0190b000-0000-7000-8000-00000000000a', '0190b000-0000-7000-8000-00000000000b'] as const;

/** Both databases of a vault without a vault: two systems, and two bots (x, y) of the first one. */
export interface TestStores {
  content: TestContent;
  register: Register;
  /** Sets holds H-2026-001, H-2026-002, … in place of all others. */
  setHolds(scopes: readonly HoldScope[]): Promise<void>;
  close(): Promise<void>;
}

export async function openStores(): Promise<TestStores> {
  const content = await openTestContent();
  const db = openConnection(path.join(path.dirname(content.file), 'register.db'), { key: content.key! });
  migrate(db, registerMigrations);
  const register = new Register(db);
  db.exec(`
    INSERT INTO controller (id, name, fields, created_at) VALUES ('org', 'A', '{}', 1);
    INSERT INTO backend (id, controller_id, connector, name, base_url, is_sample, state, created_at, created_by)
      VALUES ('${backendId}', 'org', 'c', 'A', 'x', 0, 'active', 1, 'u'),
        ('${otherBackendId}', 'org', 'c', 'B', 'y', 0, 'active', 1, 'u');
    INSERT INTO bot (id, backend_id, external_id, name)
      VALUES ('${botIds[0]}', '${backendId}', 'x', 'X'), ('${botIds[1]}', '${backendId}', 'y', 'Y');
  `);
  return {
    content,
    register,
    async setHolds(scopes) {
      await content.writer.write([
        { sql: 'DELETE FROM hold_scope', rows: [[]] },
        {
          sql: "INSERT INTO hold_scope (hold_id, scope, reason) VALUES (?, ?, '')",
          rows: scopes.map((scope, index) => [`hold-${index}`, JSON.stringify(scope)]),
        },
      ]);
      register.write((writer) => {
        writer.run(inRegister.deleteFrom('legal_hold'));
        for (const [index] of scopes.entries()) {
          writer.run(
            inRegister.insertInto('legal_hold').values({
              id: `hold-${index}`,
              number: `H-2026-${String(index + 1).padStart(3, '0')}`,
              ground: 'gdpr.17_3.e',
              owner: 'Recht',
              ends_on: null,
              review_on: '2027-01-01',
              created_by: 'u',
              created_at: index,
              released_by: null,
              released_at: null,
            }),
          );
        }
      });
    },
    async close() {
      db.close();
      await content.close();
    },
  };
}
