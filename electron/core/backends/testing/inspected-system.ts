import type { IncomingMessage, ServerResponse } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { openTestCore, type TestCore } from '../../testing/test-core.ts';
import { hasty } from './sync-fixture.ts';

export const inspectedToken = 'a-long-and-random-token-of-the-test';

export interface SystemTraits {
  certificate?: TlsOptions;
  /** Sent with every answer. */
  headers?: Record<string, string>;
  /** Paths that ask for no credential. */
  open?: readonly string[];
  /** What an error says. */
  errorBody?: string;
  /** Answers for the origin that asks. */
  reflectsOrigin?: boolean;
  /** Also answers without encryption, on the same port. */
  answersPlainly?: boolean;
}

export interface InspectedSystem {
  baseUrl: string;
  traits: SystemTraits;
  /** Every request, oldest first. */
  requests: { method: string; url: string; hasCredential: boolean }[];
  close(): Promise<void>;
}

const lists: Record<string, object> = {
  '/': { hello: 'world' },
  '/v1/info': { version: '1.0.0', capabilities: [] },
  '/v1/bots': { items: [{ id: 'b', name: 'B' }], total: 1 },
  '/v1/conversations': { items: [], total: 0, nextCursor: null },
  '/v1/retention': { items: [] },
  '/v1/accounts': { items: [], total: 0 },
  '/v1/access-log': { items: [], total: 0, nextCursor: null },
};

/** A system with the interface of the sample chatbot that is as safe, or as unsafe, as a test wants it. */
export async function startInspected(given: SystemTraits = {}): Promise<InspectedSystem> {
  const traits = { ...given };
  const requests: InspectedSystem['requests'] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const hasCredential = request.headers.authorization === `Bearer ${inspectedToken}`;
    requests.push({ method: request.method ?? '', url: request.url ?? '', hasCredential });
    const origin = request.headers.origin;
    const allowed = traits.reflectsOrigin && origin !== undefined ? { 'access-control-allow-origin': origin } : {};
    const headers = { 'content-type': 'application/json', ...traits.headers, ...allowed };
    const list = lists[pathname];
    const status =
      request.method === 'OPTIONS' ? 204 : !hasCredential && !traits.open?.includes(pathname) ? 401 : list ? 200 : 404;
    response.writeHead(status, headers);
    const body = status === 200 ? JSON.stringify(list) : (traits.errorBody ?? '{"error":{"code":"x"}}');
    response.end(status === 204 ? '' : body);
  };
  const plain = http.createServer(answer);
  const secure = traits.certificate ? https.createServer(traits.certificate, answer) : null;
  secure?.on('tlsClientError', () => undefined);
  // One port for both, told apart by the first byte of a TLS connection.
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      const target = first[0] === 0x16 ? secure : !secure || traits.answersPlainly ? plain : null;
      if (!target) socket.destroy();
      else {
        target.emit('connection', socket);
        process.nextTick(() => socket.resume());
      }
    });
  });
  const sockets = new Set<Socket>();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `${secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    traits,
    requests,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface InspectionTest {
  test: TestCore;
  backendId: string;
  host: string;
  permit(): Promise<string>;
  run(withProbes?: boolean): Promise<JobSummary>;
  /** Inspects and says what was found, as "severity key change". */
  inspect(withProbes?: boolean): Promise<string[]>;
  read(): Promise<OutputOf<'backends.inspection'>>;
}

export async function openInspectionTest(
  system: InspectedSystem,
  options: { certificates?: string[]; token?: string } & Parameters<typeof openTestCore>[0] = {},
): Promise<InspectionTest> {
  const { certificates, token = inspectedToken, ...others } = options;
  const test = await openTestCore({ network: { ...hasty, timeoutMs: 2000, longestTimeoutMs: 2000 }, ...others });
  if (certificates) await test.call('backends.setNetwork', { proxy: null, certificates });
  const description = { connector: 'open-admin-api', name: 'Shop', baseUrl: system.baseUrl, allowPrivate: true };
  const { id } = await test.call('backends.add', { ...description, credentials: { token } });
  const host = new URL(system.baseUrl).host;
  const run = async (withProbes = false) =>
    test.waitForJob((await test.call('backends.inspect', { id, withProbes })).jobId);
  const read = async () => {
    const { inspections } = await test.call('backends.safety', { id });
    return test.call('backends.inspection', { id: inspections[0]!.id });
  };
  return {
    test,
    backendId: id,
    host,
    run,
    read,
    async permit() {
      const yes = { permittedBy: 'Leitung Betrieb', permittedOn: '2026-11-20', evidence: 'Vertrag, Anlage 3' };
      return (await test.call('backends.permitProbes', { id, host, ...yes })).id;
    },
    async inspect(withProbes) {
      const { state, problem } = await run(withProbes);
      if (state !== 'done') throw new Error(`${state}: ${problem?.code}`);
      return (await read()).findings.map(({ severity, key, change }) => `${severity} ${key}: ${change}`);
    },
  };
}
