import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSampleServer, type SampleServer, type SampleServerOptions } from '../server.ts';
import { createRecordWriter } from '../store/write-records.ts';

export const testToken = 'token-of-the-test';

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed JSON, undefined where there is no body. */
  body: any; // eslint-disable-line -- each test says what it expects of the answer
}

export interface TestServer extends SampleServer {
  baseUrl: string;
  /** Epoch ms; tests move it instead of waiting. */
  clock: { now: number };
  call: (method: string, path: string, signal?: AbortSignal) => Promise<Answer>;
  get: (path: string) => Promise<Answer>;
}

export const firstInstant = Date.parse('2026-03-02T08:00:00.000Z');
export const minute = 60_000;

/** A server on its own data folder, by default with the small fixture below instead of the sample data. */
export async function startTestServer(
  options: Partial<SampleServerOptions> & { fixture?: boolean } = {},
): Promise<TestServer> {
  const ownDir = options.dataDir === undefined ? mkdtempSync(join(tmpdir(), 'sample-chatbot-')) : undefined;
  const clock = { now: Date.parse('2026-11-22T10:00:00.000Z') };
  const server = await startSampleServer({
    dataDir: ownDir ?? '',
    token: testToken,
    seed: false,
    now: () => clock.now,
    ...options,
  });
  if (options.fixture ?? !options.seed) writeFixture(server);
  const baseUrl = `http://127.0.0.1:${server.port}`;
  const call = async (method: string, path: string, signal: AbortSignal | null = null): Promise<Answer> => {
    const response = await fetch(baseUrl + path, { method, signal, headers: { authorization: `Bearer ${testToken}` } });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
  };
  const close = async (): Promise<void> => {
    await server.close();
    if (ownDir !== undefined) rmSync(ownDir, { recursive: true, force: true });
  };
  return { ...server, close, baseUrl, clock, call, get: (path) => call('GET', path) };
}

/** Two bots; person-1 has conversations c-01 to c-20 of three messages each, person-2 has c-long of 130. */
function writeFixture({ store }: SampleServer): void {
  const writer = createRecordWriter(store);
  const bot = { description: '', languages: ['de'], channels: ['web'], createdAt: firstInstant, keepDays: 90 };
  const retention = { retentionEnforced: false, retentionLastRunAt: null };
  writer.writeBot({ ...bot, ...retention, id: 'bot-a', name: 'A' });
  writer.writeBot({ ...bot, ...retention, id: 'bot-b', name: 'B', keepDays: null });
  const person = { displayName: null, language: 'de', createdAt: firstInstant };
  const email = { kind: 'email', value: 'Jörg.Müller@example.de' };
  const family = { kind: 'phone', value: '030 23125 001' };
  writer.writePerson({ ...person, id: 'person-1', identifiers: [email, family] });
  writer.writePerson({ ...person, id: 'person-2', identifiers: [family, { kind: 'customer', value: 'K:1' }] });
  for (let index = 1; index <= 20; index++)
    addConversation(store, `c-${String(index).padStart(2, '0')}`, firstInstant + Math.ceil(index / 3) * 60 * minute);
  addConversation(store, 'c-long', firstInstant, { count: 130, botId: 'bot-b', personId: 'person-2' });
}

interface Participants {
  botId?: string;
  personId?: string;
}

export function addConversation(
  store: SampleServer['store'],
  id: string,
  at: number,
  { count = 3, ...participants }: Participants & { count?: number } = {},
): void {
  const said = Array.from({ length: count }, (_, index) => `${id} message ${index}`);
  addDialogue(store, id, at, said, participants);
}

/** What a person and a bot say in turn, a second apart. */
export function addDialogue(
  store: SampleServer['store'],
  id: string,
  at: number,
  said: readonly string[],
  { botId = 'bot-a', personId = 'person-1' }: Participants = {},
): void {
  const messages = said.map((text, index) => ({
    role: index % 2 === 0 ? ('person' as const) : ('bot' as const),
    at: at + index * 1000,
    text,
  }));
  createRecordWriter(store).writeConversation({ id, botId, personId, channel: 'web', language: 'de', messages });
}

/** Follows nextCursor to the end and gives all pages. */
export async function readAllPages(server: TestServer, path: string): Promise<Answer['body'][]> {
  const pages: Answer['body'][] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const suffix: string = cursor === '' ? '' : `${path.includes('?') ? '&' : '?'}cursor=${cursor}`;
    const { body } = await server.get(path + suffix);
    pages.push(body);
    cursor = body.nextCursor;
  }
  return pages;
}
