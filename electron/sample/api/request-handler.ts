import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createFaultInjector, type Fault, type FaultInjector, type FaultProfile, type PageBody } from '../faults.ts';
import { settleDueDeletions } from '../store/deletions.ts';
import type { Store } from '../store/open-store.ts';
import { createAccessWriter } from '../store/read-installation.ts';
import { ApiProblem } from './api-problem.ts';
import { createOperations, type DeletionMode, type Reply } from './operations.ts';
import { readQuery } from './query-parameters.ts';
import { findRoute } from './route-table.ts';

export interface HandlerOptions {
  token: string;
  faults?: FaultProfile | undefined;
  deletion: DeletionMode;
  deletionDelayMs: number;
  /** Epoch ms. */
  now: () => number;
  /** Told of every failure that is answered as internal_error without being a planned fault. */
  onFailure: (cause: unknown) => void;
}

/** Answers one request after the other; every answer but a fault's follows openapi.json. */
export function createRequestHandler(
  store: Store,
  options: HandlerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const injector = createFaultInjector(options.faults);
  const operations = createOperations(store, { ...options, faults: injector });
  const writeAccess = createAccessWriter(store);

  const runOperation = (request: IncomingMessage): Reply => {
    const now = options.now();
    settleDueDeletions(store, now, injector.deletionFault === 'keepsFirstMessage');
    const url = parseUrl(request.url);
    const { route, id } = findRoute(request.method ?? '', url.pathname);
    const operation = operations[route.operationId];
    if (!operation) throw new ApiProblem('not_found', 'There is no such resource.');
    const query = readQuery(route, url.searchParams);
    const { accesses: targetType } = operation;
    const note = (status: number): void => {
      if (!targetType) return;
      const target = { targetType, targetId: id === '' ? null : id };
      writeAccess({ at: now, actor: 'admin-token', action: route.operationId, ...target, status });
    };
    const reply = answerProblems(options.onFailure, () => operation.run({ pathname: url.pathname, id, query, now }));
    note(reply.status);
    if (reply.body && 'nextCursor' in reply.body)
      injector.disturbPage(reply.body as PageBody, query.cursor as string | undefined);
    return reply;
  };

  return (request, response) => {
    request.resume();
    const isAdmitted = isAuthorized(request.headers.authorization, options.token);
    const fault = isAdmitted ? injector.nextFault() : undefined;
    if (fault === 'silence') return;
    const reply = answerProblems(options.onFailure, () => {
      if (!isAdmitted)
        throw new ApiProblem('unauthorized', 'A valid bearer token is needed.', { 'www-authenticate': 'Bearer' });
      throwFault(fault, injector, options.now());
      return runOperation(request);
    });
    sendReply(response, reply, fault === 'cut');
  };
}

function throwFault(fault: Fault | undefined, injector: FaultInjector, now: number): void {
  if (fault === 'error') throw new ApiProblem('internal_error', 'Something went wrong.');
  if (fault === 'unavailable') throw new ApiProblem('unavailable', 'Try again later.', { 'retry-after': '1' });
  if (fault !== 'rate-limit') return;
  const isDate = injector.countRateLimits() % 2 === 0;
  const retryAfter = isDate ? new Date(now + 2000).toUTCString() : '1';
  throw new ApiProblem('rate_limited', 'Too many requests.', { 'retry-after': retryAfter });
}

function answerProblems(onFailure: (cause: unknown) => void, run: () => Reply): Reply {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof ApiProblem)) onFailure(cause);
    const problem = cause instanceof ApiProblem ? cause : new ApiProblem('internal_error', 'Something went wrong.');
    const { status, code, message, headers } = problem;
    return { status, body: { error: { code, message } }, headers };
  }
}

/** Compares digests: neither length nor content of the token shows in the time taken. */
function isAuthorized(header: string | undefined, token: string): boolean {
  const given = /^bearer (.+)$/i.exec(header ?? '')?.[1] ?? '';
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

function parseUrl(path: string | undefined): URL {
  try {
    return new URL(`http://127.0.0.1${path ?? '/'}`);
  } catch {
    throw new ApiProblem('invalid_request', 'The request target is not valid.');
  }
}

function sendReply(response: ServerResponse, { status, body, headers }: Reply, isCut: boolean): void {
  const bytes = Buffer.from(body ? JSON.stringify(body) : '');
  const content = body ? { 'content-type': 'application/json', 'content-length': bytes.length } : {};
  if (isCut && !body) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'cache-control': 'no-store', ...content, ...headers });
  if (!isCut) response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}
