import { readVendorDescription, type VendorDescription } from './vendor-description.ts';
import { startValidatingServer, type ValidatingServer, type VendorBehaviour } from './validating-server.ts';
import type { DeletedResource, LiveBackend } from '../../../electron/core/backends/index.ts';
import { openTestCore, type TestCore } from '../../../electron/core/testing/test-core.ts';
import { withLiveBackend } from '../../../electron/core/testing/with-live-backend.ts';

/** A vendor's own description, or null where it is not here; then its tests are skipped, and that is said. */
export function findVendor(file: string, title: string): VendorDescription | null {
  const description = readVendorDescription(file);
  if (typeof description !== 'string') return description;
  console.log(`The tests against ${title}'s own description are skipped: ${description}.`);
  return null;
}

/** A vault with one chatbot system of this vendor. */
export interface VendorTest {
  server: ValidatingServer;
  test: TestCore;
  backendId: string;
  sync(): Promise<unknown>;
  live<Result>(work: (live: LiveBackend) => Promise<Result>): Promise<Result>;
  /** What is stored: conversations and messages. */
  stored(): Promise<[conversations: number | null, messages: number | null]>;
  dispose(): Promise<void>;
}

export async function openVendorTest(
  description: VendorDescription | null,
  behaviour: VendorBehaviour,
  place: { connector: string; credentials: Record<string, string>; scheme: 'bearer' | 'basic' },
): Promise<VendorTest> {
  if (!description) throw new Error('there is nothing to hold requests against');
  const { connector, credentials, scheme } = place;
  const server = await startValidatingServer(description, behaviour, scheme);
  const test = await openTestCore();
  const { baseUrl } = server;
  const added = await test.call('backends.add', { connector, name: 'Bot', baseUrl, credentials, allowPrivate: true });
  return {
    server,
    test,
    backendId: added.id,
    async sync() {
      const { state, problem, result } = await test.finish('backends.sync', added.id);
      return state === 'done' ? result : problem;
    },
    live: (work) => withLiveBackend(test, added.id, work),
    async stored() {
      const [backend] = (await test.call('backends.list')).backends;
      return [backend?.conversations ?? null, backend?.messages ?? null];
    },
    async dispose() {
      await test.dispose();
      await server.close();
    },
  };
}

/** Each outcome as one word, with the code of its problem. */
export async function outcomes(deletions: AsyncIterable<DeletedResource>): Promise<string[]> {
  const all: string[] = [];
  for await (const one of deletions) all.push(one.outcome + ('problem' in one ? ` ${one.problem.code}` : ''));
  return all;
}
