import { afterEach, expect, it } from 'vitest';
import { startValidatingServer, type ValidatingServer, type VendorAnswer } from './validating-server.ts';
import type { VendorDescription } from './vendor-description.ts';

/** A small system of this test's own. */
const description: VendorDescription = {
  openapi: '3.0.1',
  paths: {
    '/users/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
      get: {
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 10 } },
          {
            name: 'filter',
            in: 'query',
            required: true,
            style: 'deepObject',
            schema: { $ref: '#/components/schemas/filter' },
          },
          { name: 'X-Version', in: 'header', required: true, schema: { type: 'string', enum: ['2'] } },
        ],
        responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/user' } } } } },
      },
      post: {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/user' } } },
        },
        responses: { 200: {} },
      },
    },
  },
  components: {
    schemas: {
      filter: { type: 'object', properties: { name: { type: 'string', minLength: 2 } } },
      user: {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'integer' }, nick: { type: 'string', nullable: true } },
      },
    },
  },
};

let server: ValidatingServer;
let reply: VendorAnswer = { status: 200, json: { id: 1, nick: null } };
afterEach(() => server.close());

async function ask(path: string, init: RequestInit = {}): Promise<[status: number, violations: string]> {
  server = await startValidatingServer(
    description,
    { 'GET /users/{id}': () => reply, 'POST /users/{id}': () => reply },
    'bearer',
  );
  const headers = { authorization: 'Bearer t', 'x-version': '2', ...(init.headers as Record<string, string>) };
  const { status } = await fetch(server.baseUrl + path, { ...init, headers });
  return [status, server.violations.join(' | ')];
}

it('lets pass what is as the vendor describes it', async () => {
  expect(await ask('/users/1?filter[name]=ana&limit=10')).toEqual([200, '']);
});

it.each<[string, string, RequestInit, number, RegExp]>([
  ['no credential', '/users/1?filter[name]=ana', { headers: { authorization: '' } }, 401, /^$/],
  ['a path nobody describes', '/people/1', {}, 404, /no such request/],
  ['a method nobody describes', '/users/1', { method: 'DELETE' }, 404, /no such request/],
  ['a wrong id', '/users/ana?filter[name]=ana', {}, 422, /id must be integer/],
  ['a parameter that is misspelt', '/users/1?filter[name]=ana&limt=1', {}, 422, /knows no parameter limt/],
  ['a parameter that is missing', '/users/1', {}, 422, /filter is missing/],
  ['a parameter out of bounds', '/users/1?filter[name]=ana&limit=11', {}, 422, /limit must be <= 10/],
  ['a part of a parameter out of bounds', '/users/1?filter[name]=a', {}, 422, /filter\/name must NOT have fewer/],
  [
    'a header with another value',
    '/users/1?filter[name]=ana',
    { headers: { 'x-version': '1' } },
    422,
    /X-Version must be/,
  ],
  ['no body', '/users/1', { method: 'POST' }, 422, /body is missing/],
  ['a wrong body', '/users/1', { method: 'POST', body: '{"id":"1"}' }, 422, /body\/id must be integer/],
])('refuses and notes %s', async (_what, path, init, status, violation) => {
  expect(await ask(path, init)).toEqual([status, expect.stringMatching(violation)]);
});

it.each<[string, VendorAnswer, RegExp]>([
  ['does not fit', { status: 200, json: { nick: 1 } }, /answer to GET \/users\/1: .*required property 'id'/],
  ['has a status nobody describes', { status: 418 }, /no answer 418/],
])('notes an answer of the test itself that %s', async (_what, answer, violation) => {
  reply = answer;
  expect((await ask('/users/1?filter[name]=ana'))[1]).toMatch(violation);
});
