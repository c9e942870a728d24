import { afterEach, describe, expect, it } from 'vitest';
import { describeSystem } from '../testing/bare-description.ts';
import { openClient } from '../testing/open-client.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const none = { style: 'none' };
const exactness = { en: 'x', de: 'y' };
const at = 1_770_000_000;
const person = (externalId: string) => ({
  externalId: [externalId],
  identifiers: { from: 'fields', fields: [{ kind: 'email', path: 'meta.email' }] },
});

describe('people of a system without a search', () => {
  const connector = describeSystem({
    capabilities: ['people.find'],
    conversations: { person: person('meta.customer') },
    people: {
      find: [
        {
          rowsAre: 'conversations',
          list: { request: { path: '/conversations' }, rows: '', pagination: none },
          kinds: { email: ['email'] },
          compare: 'normalised',
          exactness,
        },
      ],
    },
  });

  it('are found by reading everything once and comparing here', async () => {
    server = await startScriptedServer((_request, response) =>
      sendJson(response, [
        { id: 1, at, meta: { customer: 'k1', email: 'Ana@Example.com' } },
        { id: 2, at, meta: { customer: 'k2', email: 'bob@example.com' } },
        { id: 3, at, meta: {} },
      ]),
    );
    const found = await openClient(server, { connector }).findPeople({ kind: 'email', value: 'ana@example.com ' });
    expect(found).toMatchObject({ people: [{ externalId: 'k1' }], inexact: 0, isComplete: true });
    expect(server.requests.map(({ url }) => url)).toEqual(['/conversations']);
  });
});

describe('people who are asked for by their address', () => {
  const connector = describeSystem({
    capabilities: ['people.find'],
    people: {
      own: {
        read: { path: '/people/{id}' },
        row: 'user',
        person: { ...person('id'), fields: [{ kind: 'customerNumber', path: 'number' }] },
      },
      find: [
        {
          rowsAre: 'people',
          list: { request: { path: '/people/by-number/{value}' }, rows: 'user', pagination: none },
          kinds: { customerNumber: ['number'] },
          compare: 'exact',
          exactness,
        },
      ],
    },
  });

  it('are compared again, and nobody is there where the system says so', async () => {
    server = await startScriptedServer((request, response) => {
      const number = decodeURIComponent(request.url?.split('/').at(-1) ?? '');
      if (number === 'K 1')
        sendJson(response, { user: { id: 'p1', number: 'K 1', meta: { email: 'ana@example.com' } } });
      else if (number === 'k 1') sendJson(response, { user: { id: 'p1', number: 'K 1' } });
      else sendJson(response, {}, 404);
    });
    const client = openClient(server, { connector });
    const find = (value: string) => client.findPeople({ kind: 'customerNumber', value });
    const identifiers = [
      { kind: 'email', value: 'ana@example.com' },
      { kind: 'customerNumber', value: 'K 1' },
    ];
    expect(await find('K 1')).toMatchObject({ people: [{ externalId: 'p1', identifiers }], inexact: 0 });
    expect(await find('k 1')).toMatchObject({ people: [], inexact: 1 });
    expect(await find('K2')).toMatchObject({ people: [], inexact: 0, isComplete: true });
    expect(server.requests[0]?.url).toBe('/people/by-number/K%201');
  });
});

describe('a question in the body of a POST', () => {
  const connector = describeSystem({
    capabilities: ['people.find'],
    people: {
      own: { read: { path: '/people/{id}' }, person: { ...person('id'), fields: [{ kind: 'email', path: 'email' }] } },
      find: [
        {
          rowsAre: 'people',
          list: {
            request: { method: 'POST', path: '/people/search', body: { query: { operator: '=' } } },
            rows: 'data',
            pagination: { style: 'cursor', parameter: 'page.after', next: 'next', sizeParameter: 'page.size', size: 2 },
            count: { from: 'page', path: 'total' },
          },
          filter: { parameter: 'query.value', besides: { 'query.field': '{name}' } },
          kinds: { email: ['mail'] },
          compare: 'normalised',
          exactness,
        },
      ],
    },
  });

  it('holds what is asked for and which page, and its pages are read to their end', async () => {
    const rows = [1, 2, 3].map((id) => ({ id: `p${id}`, email: 'ana@example.com' }));
    server = await startScriptedServer((_request, response, count) =>
      sendJson(response, {
        data: count === 1 ? rows.slice(0, 2) : rows.slice(2),
        total: 3,
        next: count === 1 ? 'c2' : null,
      }),
    );
    const found = await openClient(server, { connector }).findPeople({ kind: 'email', value: 'ana@example.com' });
    expect(found).toMatchObject({ people: { length: 3 }, isComplete: true });
    expect(server.bodies.map((body) => JSON.parse(body))).toEqual([
      { query: { operator: '=', field: 'mail', value: 'ana@example.com' }, page: { size: 2 } },
      { query: { operator: '=', field: 'mail', value: 'ana@example.com' }, page: { size: 2, after: 'c2' } },
    ]);
  });
});
