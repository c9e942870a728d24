import type { TestServer } from '../../electron/sample/testing/start-test-server.ts';
import { firstInstant, testToken } from '../../electron/sample/testing/start-test-server.ts';
import { createRecordWriter } from '../../electron/sample/store/write-records.ts';
import { openTestCore, type TestCore } from '../../electron/core/testing/test-core.ts';

/** Bots and people of a sample chatbot that a bench fills with conversations of its own. */
export function writePlaces({ store }: TestServer, bots: readonly string[], people: readonly string[]): void {
  const writer = createRecordWriter(store);
  const retention = { retentionEnforced: false, retentionLastRunAt: null, keepDays: null };
  const bot = { description: '', languages: ['de'], channels: ['web'], createdAt: firstInstant, ...retention };
  for (const id of bots) writer.writeBot({ ...bot, id, name: id });
  for (const id of people) {
    const identifiers = [{ kind: 'email' as const, value: `${id}@example.org` }];
    writer.writePerson({ id, displayName: null, language: 'de', createdAt: firstInstant, identifiers });
  }
}

/** A vault of one person alone that holds what a sample chatbot has. */
export async function openSampleVault({ baseUrl }: TestServer): Promise<{ test: TestCore; backendId: string }> {
  const test = await openTestCore({ worksAlone: true });
  const { id: backendId } = await test.call('backends.add', {
    connector: 'open-admin-api',
    name: 'Chatbot',
    baseUrl,
    credentials: { token: testToken },
    allowPrivate: true,
  });
  const { state } = await test.finish('backends.sync', backendId);
  if (state !== 'done') throw new Error('the sample could not be synced');
  return { test, backendId };
}
