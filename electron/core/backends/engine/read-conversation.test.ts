import { expect, it } from 'vitest';
import { startTestServer, testToken } from '../../../sample/testing/start-test-server.ts';
import { findConnector } from '../connectors/index.ts';
import { directRoute } from '../http/route.ts';
import { BackendClient } from './backend-client.ts';

it('one conversation is read singly as the list shows it', async () => {
  const sample = await startTestServer();
  const route = { ...directRoute, allowsPrivate: true };
  const place = { baseUrl: sample.baseUrl, credentials: { token: testToken }, route };
  const client = new BackendClient(findConnector('open-admin-api'), place, { signal: new AbortController().signal });
  for await (const { conversations } of client.listConversations({ changedSince: null, withMessages: false })) {
    for (const listed of conversations) expect(await client.readConversation(listed.externalId)).toEqual(listed);
  }
  expect(await client.readConversation('c-nowhere')).toBeNull();
  await sample.close();
});
