import type { IncomingMessage, ServerResponse } from 'node:http';
import { createFaultInjector, type Fault, type FaultProfile } from '../../../../sample/faults.ts';
import type { Connector } from '../../engine/description.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../start-server.ts';
import { answerQuestion } from './answer-question.ts';
import { carryOutDeletion } from './carry-out-deletion.ts';
import type { ReplayContent } from './replay-content.ts';

/** A request as the replay understands it. */
export interface ReplayRequest {
  method: string;
  path: string;
  /** Of the address, or of the body where dots lead deeper. */
  parameter: (name: string) => unknown;
}

export type ReplayReply = { status: number; json: unknown; headers?: Record<string, string> };

export interface ReplayServer extends Pick<ScriptedServer, 'baseUrl' | 'close' | 'requests'> {
  content: ReplayContent;
}

/**
 * A system of the kind a connector describes, made from that description: it answers what the connector asks, holds
 * `content`, and has the bad days of the sample chatbot. That a real system is like this, only a real one shows.
 */
export async function startReplay(
  connector: Connector,
  content: ReplayContent,
  options: { faults?: FaultProfile | undefined; now: () => number } = { now: () => Date.now() },
): Promise<ReplayServer> {
  const faults = createFaultInjector(options.faults);

  const reply = (request: ReplayRequest): ReplayReply =>
    carryOutDeletion(connector, content, request, { faults, now: options.now() }) ??
    answerQuestion(connector, content, request, faults) ?? { status: 404, json: {} };

  const server = await startScriptedServer((request, response) => {
    const fault = faults.nextFault();
    if (fault === 'silence') return;
    const planned = fault && replyOfFault(fault, faults.countRateLimits);
    const { status, json, headers } = planned ?? reply(readRequest(request, server.bodies.at(-1) ?? ''));
    if (fault === 'cut') sendHalf(response, json, status);
    else sendJson(response, json, status, headers);
  });
  return { baseUrl: server.baseUrl, close: () => server.close(), requests: server.requests, content };
}

function readRequest({ method, url }: IncomingMessage, body: string): ReplayRequest {
  const { pathname, searchParams } = new URL(url ?? '', 'http://replay');
  const fields = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);
  const parameter = (name: string): unknown =>
    searchParams.get(name) ??
    name.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], fields);
  return { method: method ?? '', path: pathname, parameter };
}

function replyOfFault(fault: Fault, countRateLimits: () => number): ReplayReply | undefined {
  if (fault === 'error') return { status: 500, json: {} };
  if (fault === 'unavailable') return { status: 503, json: {}, headers: { 'retry-after': '1' } };
  if (fault !== 'rate-limit') return undefined;
  const isDate = countRateLimits() % 2 === 0;
  return { status: 429, json: {}, headers: { 'retry-after': isDate ? new Date().toUTCString() : '1' } };
}

/** Carried out, but the answer breaks off. */
function sendHalf(response: ServerResponse, json: unknown, status: number): void {
  const bytes = Buffer.from(JSON.stringify(json ?? {}));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}
