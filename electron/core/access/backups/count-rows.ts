import type { countedThings } from '../../../../shared/contract/vault-backups.ts';
import { inContent, inRegister, type OpenVault } from '../../vault/index.ts';

type Thing = (typeof countedThings)[number];
export type RowCounts = Map<Thing, number>;

const registerTables = {
  users: 'user',
  logEntries: 'audit_entry',
  backends: 'backend',
  records: 'processing_record',
  requests: 'request',
  incidents: 'incident',
} as const;
const contentTables = { conversations: 'conversation', messages: 'message' } as const;

/** The content's only where its key is there. */
export async function countRows(vault: OpenVault): Promise<RowCounts> {
  const counts: RowCounts = new Map();
  for (const [thing, table] of Object.entries(registerTables) as [keyof typeof registerTables, 'user'][]) {
    const query = inRegister.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows'));
    counts.set(thing, vault.register.get(query)?.rows ?? 0);
  }
  if (!vault.hasContent) return counts;
  for (const [thing, table] of Object.entries(contentTables) as [keyof typeof contentTables, 'message'][]) {
    const query = inContent.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows'));
    counts.set(thing, (await vault.contentReader.get(query))?.rows ?? 0);
  }
  return counts;
}
