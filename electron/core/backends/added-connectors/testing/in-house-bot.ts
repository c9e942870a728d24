import type { IncomingMessage } from 'node:http';
import { sendJson, startScriptedServer, type ScriptedServer } from '../../testing/start-server.ts';

export interface Dialog {
  uid: string;
  assistant: string;
  /** Seconds since 1970, with a fraction. */
  opened: number;
  touched: number;
  /** All it knows of people. */
  meta: Record<string, string>;
}

interface Question {
  dialog?: string;
  uids?: string[];
  where?: { meta?: Record<string, string>; touchedSince?: number };
  page?: { after?: string; max?: number };
}

export interface InHouseBot extends ScriptedServer {
  dialogs: Dialog[];
  key: string;
}

const start = 1_764_000_000;

/** Seven conversations of three people; each has three lines. */
function makeDialogs(): Dialog[] {
  return Array.from({ length: 7 }, (_, index) => ({
    uid: `d${index}`,
    assistant: index % 2 === 0 ? 'till' : 'stock',
    opened: start + index * 60 + 0.25,
    touched: start + index * 60 + 30.75,
    meta: { customer: `C-${index % 3}`, mail: `guest${index % 3}@example.com`, name: `Guest ${index % 3}` },
  }));
}

/**
 * A chatbot of a company's own, whose interface is like nobody else's: every question is a POST, the cursor of a list
 * travels in its body, times are fractions of seconds, and people are known as details of conversations alone.
 */
export async function startInHouseBot(): Promise<InHouseBot> {
  const key = 'kiosk/key+of=the-test';
  const dialogs = makeDialogs();
  const server = await startScriptedServer((request, response) => {
    if (request.headers['x-kiosk-key'] !== key) return sendJson(response, { error: 'key' }, 401);
    const question = JSON.parse(bodies.at(-1) || '{}') as Question;
    const { status = 200, json } = answer(request, question, dialogs);
    return sendJson(response, json, status);
  });
  const { bodies } = server;
  return { ...server, dialogs, key };
}

function answer(
  { method, url = '' }: IncomingMessage,
  question: Question,
  dialogs: Dialog[],
): { status?: number; json: unknown } {
  const path = url.replace(/^\/internal/, '');
  if (method === 'GET') {
    const found = dialogs.find(({ uid }) => path === `/dialogs/${uid}`);
    return found ? { json: found } : { status: 404, json: { error: 'nothing' } };
  }
  switch (path) {
    case '/about':
      return { json: { release: '3.2', licence: { apiKey: 'licence-of-the-kiosk' } } };
    case '/assistants':
      return { json: { items: ['till', 'stock'].map((name) => ({ key: name, label: `The ${name}` })) } };
    case '/dialogs': {
      const found = dialogs.filter((dialog) => isMeant(dialog, question));
      return { json: { found: found.length, ...cut('dialogs', found, question) } };
    }
    case '/lines': {
      const dialog = dialogs.find(({ uid }) => uid === question.dialog);
      return dialog ? { json: cut('lines', linesOf(dialog), question) } : { status: 404, json: {} };
    }
    case '/dialogs/drop': {
      const left = dialogs.filter(({ uid }) => !question.uids?.includes(uid));
      return { json: { dropped: dialogs.splice(0, dialogs.length, ...left).length - left.length } };
    }
    default:
      return { status: 404, json: { error: 'path' } };
  }
}

function isMeant({ meta, touched }: Dialog, { where = {} }: Question): boolean {
  const isSame = Object.entries(where.meta ?? {}).every(([name, value]) => meta[name] === value);
  return isSame && touched >= (where.touchedSince ?? 0);
}

function linesOf({ uid, opened }: Dialog): unknown[] {
  return ['Good morning', 'How can I help?', `Where is order ${uid}?`].map((says, index) => ({
    n: index + 1,
    by: index === 1 ? 'kiosk' : 'guest',
    says,
    t: opened + index + 0.5,
  }));
}

/** The last page names no other. */
function cut(name: string, rows: readonly unknown[], { page = {} }: Question): Record<string, unknown> {
  const from = Number(page.after?.replace('at-', '') ?? 0);
  const to = from + (page.max ?? 2);
  return { [name]: rows.slice(from, to), page: { after: to < rows.length ? `at-${to}` : null } };
}
