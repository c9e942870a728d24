import { v7 as uuidv7 } from 'uuid';
import { ingestConversations, type IncomingConversation } from '../../../electron/core/transcripts/index.ts';
import { storeCase, storeLinks } from '../../../electron/core/requests/testing/store-case.ts';
import { inContent, inRegister, type OpenVault } from '../../../electron/core/vault/index.ts';

const everyHundredth = { decision: 'redact', redactions: [{ start: 0, end: 1, ground: 'thirdPerson' }], ground: null };

/** A case of one person to whom all these conversations belong, decided message by message. @returns its id */
export async function fillVault(
  vault: OpenVault,
  controllerId: string,
  conversations: readonly IncomingConversation[],
): Promise<string> {
  const backendId = uuidv7();
  const now = Date.parse('2026-11-01T10:00:00Z');
  const made = { created_by: 'bench', created_at: now };
  vault.register.write((register) => {
    register.run(
      inRegister.insertInto('backend').values({
        id: backendId,
        controller_id: controllerId,
        connector: 'open-admin-api',
        name: 'Chatbot',
        base_url: 'http://127.0.0.1/',
        sealed_credentials: null,
        is_sample: 0,
        sync_from: null,
        state: 'active',
        allows_private: 1,
        ...made,
      }),
    );
    for (const id of new Set(conversations.map(({ botId }) => botId)))
      register.run(inRegister.insertInto('bot').values({ id, backend_id: backendId, external_id: id, name: 'Bot' }));
  });
  const content = vault.contentWriter;
  const person = { externalId: 'person', displayName: 'Ana Berger', identifiers: [] };
  await ingestConversations(
    content,
    backendId,
    conversations.map((conversation) => ({ ...conversation, person })),
    '{}',
  );
  const messages = await content.all(inContent.selectFrom('message').select('id').orderBy('id'));
  const requestId = await storeCase(vault, { region: 'DE-BE', at: now, name: 'Ana Berger' });
  await storeLinks(vault, requestId, [{ backendId, target: 'person', externalId: 'person', decision: 'accepted' }]);
  await content.write([
    {
      sql: `INSERT INTO disclosure (request_id, message_id, decision, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)`,
      rows: messages.map(({ id }, index) => [
        requestId,
        BigInt(id),
        JSON.stringify(
          index % 100 === 0
            ? { ...everyHundredth, balancing: 'Name einer anderen Person' }
            : { decision: 'disclose', redactions: [], ground: null, balancing: '' },
        ),
        'bench',
        now,
      ]),
    },
  ]);
  return requestId;
}
