import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRoute } from './api/route-table.ts';
import openapi from './openapi.json' with { type: 'json' };
import { startTestServer, testToken, type Answer, type TestServer } from './testing/start-test-server.ts';

interface DescribedResponse {
  $ref?: string;
  content?: Record<string, { schema: { $ref: string } }>;
}

interface DescribedOperation {
  operationId: string;
  responses: Record<string, DescribedResponse>;
}

type Described = [path: string, method: string, operation: DescribedOperation];

const operations = Object.entries(openapi.paths).flatMap(([path, item]) =>
  Object.entries(item as unknown as Record<string, DescribedOperation>)
    .filter(([method]) => method !== 'parameters')
    .map(([method, operation]): Described => [path, method, operation]),
);

/** Readers ignore unknown properties, but our own server must not send any: every object schema is closed. */
function closeObjects(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closeObjects);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closeObjects(value)]));
  return copy.type === 'object' && copy.properties ? { ...copy, additionalProperties: false } : copy;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (instance: Ajv2020) => void)(ajv);
ajv.addSchema(closeObjects(openapi) as AnySchema, 'openapi');

function validatorFor(reference: string): ValidateFunction {
  return ajv.compile({ $ref: `openapi${reference}` });
}

function describedBody(operation: DescribedOperation, status: number): string | undefined {
  let response = operation.responses[String(status)] ?? operation.responses.default;
  const name = response?.$ref?.split('/').at(-1) as keyof typeof openapi.components.responses | undefined;
  if (name) response = openapi.components.responses[name] as DescribedResponse;
  if (!response) throw new Error(`${operation.operationId} does not describe ${status}`);
  return response.content?.['application/json']?.schema.$ref;
}

const exercised = new Set<string>();

/** Calls, and checks status and body against the document. */
async function callAndValidate(server: TestServer, method: string, path: string): Promise<Answer> {
  const answer = await server.call(method, path);
  const { operationId } = findRoute(method, new URL(path, server.baseUrl).pathname).route;
  const operation = operations.find(([, , one]) => one.operationId === operationId)?.[2];
  if (!operation) throw new Error('not described');
  const reference = describedBody(operation, answer.status);
  if (reference === undefined) expect(answer.body).toBeUndefined();
  else {
    const validate = validatorFor(reference);
    expect(validate(answer.body), `${operationId}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    expect(answer.headers.get('content-type')).toBe('application/json');
  }
  if (answer.status < 400) exercised.add(`${operationId} ${answer.status}`);
  return answer;
}

describe('the document of the admin interface', () => {
  it('names every operation once, refers only to what it holds and answers every failure as a problem', () => {
    const ids = operations.map(([, , { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...JSON.stringify(openapi).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '');
    for (const reference of references) {
      const target = reference
        .split('/')
        .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], openapi);
      expect(target, reference).toBeDefined();
    }
    for (const [, , operation] of operations)
      expect(operation.responses.default).toEqual({ $ref: '#/components/responses/Problem' });
    expect(openapi.security).toEqual([{ bearerToken: [] }]);
  });

  it('gives schemas that refuse what is missing or superfluous', () => {
    const validate = validatorFor('#/components/schemas/Problem');
    expect(validate({ error: { code: 'a', message: 'b' } })).toBe(true);
    expect(validate({ error: { code: 'a' } })).toBe(false);
    expect(validate({ error: { code: 'a', message: 'b', stack: 'c' } })).toBe(false);
  });
});

describe('the sample chatbot follows the document', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ seed: true });
  });
  afterAll(() => server.close());

  it('in every page of a walk through all conversations with their messages', async () => {
    let cursor: string | null = '';
    let seen = 0;
    let total = 0;
    while (cursor !== null) {
      const next: string = cursor && `&cursor=${cursor}`;
      const path = `/v1/conversations?include=messages&limit=200${next}`;
      const { body } = await callAndValidate(server, 'GET', path);
      seen += body.items.length;
      total = body.total;
      cursor = body.nextCursor;
    }
    expect(seen).toBe(total);
  });

  it('in every operation, including the failures', async () => {
    const get = (path: string): Promise<Answer> => callAndValidate(server, 'GET', path);
    const remove = (path: string): Promise<Answer> => callAndValidate(server, 'DELETE', path);
    for (const path of ['/v1/info', '/v1/bots', '/v1/retention', '/v1/accounts', '/v1/access-log'])
      expect((await get(path)).status).toBe(200);
    const [conversation, other] = (await get('/v1/conversations?limit=2')).body.items;
    const { personId } = conversation;
    await get(`/v1/conversations?personId=${personId}&botId=${conversation.botId}&changedSince=2024-01-01T00:00:00Z`);
    const person = await get(`/v1/people/${personId}`);
    const { kind, value } = person.body.identifiers[0];
    const found = await get(`/v1/people?identifier=${kind}:${encodeURIComponent(value)}`);
    expect(found.body.items).toEqual([person.body]);
    expect((await get(`/v1/conversations/${conversation.id}`)).body).toEqual(conversation);
    const [first, second] = (await get(`/v1/conversations/${conversation.id}/messages?limit=2`)).body.items;
    await remove(`/v1/messages/${first.id}`);
    await remove(`/v1/messages/${second.id}?mode=deferred`);
    await remove(`/v1/conversations/${other.id}?mode=deferred`);
    await remove(`/v1/conversations/${conversation.id}`);
    const { body: deletion } = await remove(`/v1/people/${personId}?mode=deferred`);
    await get(`/v1/deletions/${deletion.id}`);
    await remove(`/v1/people/${personId}`);
    for (const path of ['/v1/people/x', '/v1/conversations/x', '/v1/conversations/x/messages', '/v1/deletions/x'])
      expect((await get(path)).status).toBe(404);
    expect((await get('/v1/conversations?limit=x')).status).toBe(400);
    expect((await remove('/v1/messages/x.1')).status).toBe(404);
    const refused = await fetch(`${server.baseUrl}/v1/info`, { headers: { authorization: `Bearer ${testToken}x` } });
    expect(validatorFor('#/components/schemas/Problem')(await refused.json())).toBe(true);
  });

  it('and the walk above has exercised every operation and every success that the document describes', () => {
    const described = operations.flatMap(([, , { operationId, responses }]) =>
      Object.keys(responses).flatMap((status) => (status === 'default' ? [] : `${operationId} ${status}`)),
    );
    expect([...exercised].toSorted()).toEqual(described.toSorted());
  });
});
