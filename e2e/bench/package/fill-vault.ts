import { v7 as uuidv7 } from 'uuid';
import { ingestConversations, type IncomingConversation } from '../../../electron/core/transcripts/index.ts';
import { inContent, inRegister, type OpenVault } from '../../../electron/core/vault/index.ts';

const everyHundredth = { decision: 'redact', redactions: [{ start: 0, end: 1, ground: 'thirdPerson' }], ground: null };

/** A case of one person to whom all these conversations belong, decided message by message. @returns its id */
export async function fillVault(
  vault: OpenVault,
  controllerId: string,
  conversations: readonly IncomingConversation[],
): Promise<string> {
  const backendId = uuidv7();
  const requestId = uuidv7();
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
    register.run(
      inRegister.insertInto('request').values({
        id: requestId,
        number: '2026-001',
        controller_id: controllerId,
        kind: 'access',
        regime: 'EU',
        region: 'DE-BE',
        received_at: now,
        channel: 'email',
        language: 'de',
        state: 'open',
        waiting_for: 'us',
        identity: 'confirmed',
        identity_method: 'knownAddress',
        assigned_to: null,
        same_as: null,
        finding_id: null,
        outcome: null,
        ground: null,
        answered_at: null,
        closed_at: null,
        ...made,
      }),
    );
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
  await content.write([
    {
      sql: `INSERT INTO request_person (request_id, name, address, email, phone, note, text)
        VALUES (?, 'Ana Berger', '', '', '', '', '')`,
      rows: [[requestId]],
    },
    {
      sql: `INSERT INTO request_link
          (id, request_id, backend_id, target, external_id, proposal, confidence, decision, found_at)
        VALUES (?, ?, ?, 'person', 'person', '{}', 1, 'accepted', 0)`,
      rows: [[uuidv7(), requestId, backendId]],
    },
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
