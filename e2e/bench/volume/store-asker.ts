import { sql } from 'kysely';
import { storeCase, storeLinks } from '../../../electron/core/requests/testing/store-case.ts';
import { rawQuery } from '../../../electron/core/transcripts/index.ts';
import type { OpenVault } from '../../../electron/core/vault/index.ts';
import { asker } from './repeat-dialogues.ts';

const disclosed = JSON.stringify({ decision: 'disclose', redactions: [], ground: null, balancing: '' });

/** A case of one person with all her conversations, decided message by message. @returns its id */
export async function storeAsker(vault: OpenVault, backendId: string): Promise<{ id: string; messages: number }> {
  const id = await storeCase(vault, { region: 'DE-BE', name: 'Ana Berger' });
  await storeLinks(vault, id, [{ backendId, target: 'person', externalId: asker, decision: 'accepted' }]);
  const messages = await vault.contentReader.all(
    rawQuery(sql<{ id: number }>`
      SELECT m.id FROM person AS p JOIN conversation AS c ON c.person_key = p.key
        JOIN message AS m ON m.conversation_key = c.key
      WHERE p.external_id = ${asker} ORDER BY m.id`),
  );
  await vault.contentWriter.write([
    {
      sql: 'INSERT INTO disclosure (request_id, message_id, decision, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)',
      rows: messages.map((message) => [id, BigInt(message.id), disclosed, 'bench', Date.now()]),
    },
  ]);
  return { id, messages: messages.length };
}
