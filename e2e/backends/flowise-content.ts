import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { RealServer } from './real-server.ts';

const account = { email: 'dpo@example.com', password: 'Passw0rd!x' };
const permissions = ['chatflows:view', 'agentflows:view', 'executions:view', 'executions:delete'];

interface Call {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Answers of any status: what a server refuses is what some tests are about. */
export async function call(
  { baseUrl }: Pick<RealServer, 'baseUrl'>,
  path: string,
  { method = 'GET', body, headers = {} }: Call = {},
): Promise<{ status: number; json: unknown; cookies: string }> {
  const answer = await fetch(baseUrl + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { status: answer.status, json: await answer.json().catch(() => null), cookies: cookies.join('; ') };
}

/** Registers the first account, creates flows that answer without a language model, and an API key. */
export async function setUpFlowise(
  server: RealServer,
  names: readonly string[],
): Promise<{ apiKey: string; flows: string[] }> {
  const { email, password } = account;
  const user = { name: 'Dpo Admin', email, credential: password };
  await call(server, '/api/v1/account/register', { method: 'POST', body: { user } });
  const login = await call(server, '/api/v1/auth/login', { method: 'POST', body: account });
  const headers = { cookie: login.cookies, 'x-request-from': 'internal' };
  const key = await call(server, '/api/v1/apikey', { method: 'POST', body: { keyName: 'dpo', permissions }, headers });
  const flows: string[] = [];
  for (const name of names) {
    const body = { name, type: 'AGENTFLOW', flowData: JSON.stringify(echoFlow), deployed: true, isPublic: true };
    const created = await call(server, '/api/v1/chatflows', { method: 'POST', body, headers });
    flows.push((created.json as { id: string }).id);
  }
  return { apiKey: (key.json as { apiKey: string }[])[0]?.apiKey ?? '', flows };
}

const node = (name: string, type: string, inputs: object, y: number) => ({
  id: `${name}_0`,
  position: { x: 0, y },
  type: 'agentFlow',
  data: {
    id: `${name}_0`,
    label: type,
    version: 1,
    name,
    type,
    category: 'Agent Flows',
    inputParams: [],
    inputAnchors: [],
    inputs,
    outputAnchors: [{ id: `${name}_0-output-${name}`, label: name, name }],
    outputs: {},
  },
});
const echoFlow = {
  nodes: [
    node('startAgentflow', 'Start', { startInputType: 'chatInput' }, 0),
    node('directReplyAgentflow', 'DirectReply', { directReplyMessage: 'Thank you for your question.' }, 200),
  ],
  edges: [
    {
      id: 'edge',
      type: 'agentFlow',
      source: 'startAgentflow_0',
      sourceHandle: 'startAgentflow_0-output-startAgentflow',
      target: 'directReplyAgentflow_0',
      targetHandle: 'directReplyAgentflow_0',
    },
  ],
  viewport: { x: 0, y: 0, zoom: 1 },
};

/** A question as a website asks it. Each leaves two messages and one execution. @returns the id of its answer */
export async function ask(
  server: RealServer,
  flow: string,
  { session, chat = `${session}-chat`, leadEmail }: { session: string; chat?: string; leadEmail?: string },
  question: string,
): Promise<string> {
  const body = { question, chatId: chat, overrideConfig: { sessionId: session }, ...(leadEmail && { leadEmail }) };
  const { status, json } = await call(server, `/api/v1/prediction/${flow}`, { method: 'POST', body });
  if (status !== 200) throw new Error(`the flow answered ${status}`);
  return (json as { chatMessageId: string }).chatMessageId;
}

export interface Rows {
  messages: number;
  executions: number;
  leads: number;
  /** Of the chat, not the session, with this id. */
  ratings: number;
}

/** What the server's own database still holds of a session, whatever its interface says. */
export async function readRows(server: RealServer, session: string): Promise<Rows> {
  const { stdout } = await promisify(execFile)('node', ['count-rows.mjs', session], { cwd: server.folder });
  return JSON.parse(stdout) as Rows;
}
