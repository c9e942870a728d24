import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paginationStyles } from '../../../../../shared/contract/connectors.ts';
import { startTestServer, testToken, type TestServer } from '../../../../sample/testing/start-test-server.ts';
import { openTestCore, problemCode, type TestCore } from '../../../testing/test-core.ts';
import { hasty } from '../../testing/sync-fixture.ts';
import { builtIn } from '../../connectors/index.ts';

const openApi = readFileSync(path.join(import.meta.dirname, '../../../../sample/openapi.json'), 'utf8');

let server: TestServer;
let test: TestCore;
beforeAll(async () => {
  server = await startTestServer();
  test = await openTestCore({ network: hasty });
});
afterAll(async () => {
  await test?.dispose();
  await server?.close();
});

/** What is missing or wrong in a draft, as "where: reason". */
async function mistakesOf(text: string): Promise<string[]> {
  const { mistakes } = await test.call('connectors.read', { text });
  return mistakes.map(({ where, reason }) => `${where}: ${reason.en}`);
}

const openPoints = [
  'erasure.resources.0.removes: one of these is expected: hard, soft, overwritten',
  'erasure.resources.1.removes: one of these is expected: hard, soft, overwritten',
  'residuals: no system deletes everything: say what stays',
];

describe('a draft from an OpenAPI file', () => {
  it('is offered the operations that fit, to be chosen', async () => {
    const { title, operations, proposed } = await test.call('connectors.operations', { text: openApi });
    expect(title).toBe('Custos Open Admin API');
    expect(proposed).toEqual({
      probe: 'GET /v1/info',
      bots: 'GET /v1/bots',
      conversations: 'GET /v1/conversations',
      conversation: 'GET /v1/conversations/{id}',
      messages: 'GET /v1/conversations/{id}/messages',
      deleteMessage: 'DELETE /v1/messages/{id}',
      deleteConversation: 'DELETE /v1/conversations/{id}',
    });
    const remove = operations.find(({ id }) => id === 'DELETE /v1/people/{id}');
    expect(remove?.mayBe).toEqual(['deleteMessage', 'deleteConversation']);
  });

  it('leaves out what the file does not say, and the check names it', async () => {
    const { proposed } = await test.call('connectors.operations', { text: openApi });
    const { text } = await test.call('connectors.draft', { text: openApi, operations: proposed });
    expect(await mistakesOf(text)).toEqual(openPoints);
    expect(JSON.parse(text)).toMatchObject({
      baseUrlExample: 'http://127.0.0.1:4870',
      authentication: { style: 'bearer', credential: 'token' },
      conversations: {
        list: {
          rows: 'items',
          pagination: { style: 'cursor', parameter: 'cursor', next: 'nextCursor', sizeParameter: 'limit', size: 100 },
          count: { from: 'page', path: 'total' },
        },
        changedSince: { parameter: 'changedSince', format: 'iso8601' },
        bot: 'botId',
        ofPerson: { filters: [{ parameter: 'personId' }] },
      },
    });
  });

  it('lists, reads and looks up once its author has said what it leaves', async () => {
    const { proposed } = await test.call('connectors.operations', { text: openApi });
    const { text } = await test.call('connectors.draft', { text: openApi, operations: proposed });
    const said = { en: 'a backup', de: 'eine Sicherung' };
    const complete = JSON.stringify({
      ...JSON.parse(text),
      capabilities: ['people.find', 'conversations.ofPerson'],
      erasure: null,
      residuals: [{ where: said, what: said, whoActs: said }],
    });
    expect(await mistakesOf(complete)).toEqual([]);
    const { steps } = await test.call('connectors.tryOut', {
      text: complete,
      baseUrl: server.baseUrl,
      credentials: { token: testToken },
      allowPrivate: true,
      identifier: { kind: 'user', value: 'person-1' },
      reason: { purpose: 'quality' },
    });
    const outcomes = steps.map(({ step, outcome, problem, unfilled }) => [step, outcome, problem?.code, unfilled]);
    expect(outcomes).toEqual(steps.map(({ step }) => [step, 'done', undefined, []]));
  });

  it('knows the ways to prove who asks', async () => {
    const authenticationBy = async (scheme: object): Promise<unknown> => {
      const api = {
        ...JSON.parse(openApi),
        components: { ...JSON.parse(openApi).components, securitySchemes: { bearerToken: scheme } },
      };
      const operations = { conversations: 'GET /v1/conversations' };
      const { text } = await test.call('connectors.draft', { text: JSON.stringify(api), operations });
      return (JSON.parse(text) as { authentication?: unknown }).authentication;
    };
    expect(await authenticationBy({ type: 'http', scheme: 'Basic' })).toMatchObject({ style: 'basic' });
    expect(await authenticationBy({ type: 'apiKey', in: 'header', name: 'x-key' })).toMatchObject({
      style: 'header',
      header: 'x-key',
    });
    expect(await authenticationBy({ type: 'apiKey', in: 'query', name: 'key' })).toMatchObject({
      style: 'query',
      parameter: 'key',
    });
    expect(await authenticationBy({ type: 'apiKey', in: 'cookie', name: 'sid' })).toBeUndefined();
    const flows = { clientCredentials: { tokenUrl: 'https://elsewhere.example/token' } };
    const oauth2 = await authenticationBy({ type: 'oauth2', flows });
    expect(oauth2).toMatchObject({ style: 'oauth2', token: { credential: 'tokenAddress' } });
    expect(JSON.stringify(oauth2)).not.toContain('elsewhere');
  });

  it('in YAML is the same, whatever its pages and times', async () => {
    const yaml = [
      'openapi: 3.0.2',
      'info: { title: Till & Co, version: "1" }',
      'servers: [{ url: "https://{region}.example.com/api/", variables: { region: { default: eu } } }]',
      'paths:',
      '  /workspaces/{workspaceId}/threads:',
      '    get:',
      '      parameters: [{ $ref: "#/components/parameters/page" }, { name: kind, in: query, required: true, schema: { enum: [chat] } }]',
      '      responses:',
      '        "200": { description: x, content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { $ref: "#/components/schemas/Thread" } } } } } } }',
      '  /lines:',
      '    get:',
      '      parameters: [{ name: thread_id, in: query, required: true, schema: { type: string } }, { name: page, in: query, style: deepObject, schema: { properties: { after: { type: string } } } }]',
      '      responses: { "200": { description: x, content: { application/json: { schema: { type: object, properties: { lines: { type: array, items: { type: object, properties: { by: { enum: [guest, till] }, says: { type: string } } } }, meta: { type: object, properties: { afterCursor: { type: string } } } } } } } } }',
      'components:',
      '  parameters:',
      '    page: { name: page, in: query, schema: { type: integer, minimum: 0 } }',
      '  schemas:',
      '    Thread:',
      '      allOf:',
      '        - { type: object, properties: { thread_id: { type: string }, created_at: { type: integer } } }',
      '        - { type: object, properties: { user: { type: object, properties: { id: { type: string }, email: { type: string } } } } }',
    ].join('\n');
    const operations = { conversations: 'GET /workspaces/{workspaceId}/threads', messages: 'GET /lines' };
    expect((await test.call('connectors.operations', { text: yaml })).proposed).toEqual(operations);
    const { text } = await test.call('connectors.draft', { text: yaml, operations });
    const draft = JSON.parse(text) as Record<string, unknown>;
    expect(draft).toMatchObject({
      name: 'till-co',
      baseUrlExample: 'https://eu.example.com/api',
      credentials: [{ name: 'workspaceId', secret: false }],
      conversations: {
        list: {
          request: { path: '/workspaces/{workspaceId}/threads', query: { kind: 'chat' } },
          rows: 'data',
          pagination: { style: 'page', parameter: 'page', first: 0 },
        },
        externalId: 'thread_id',
        startedAt: { path: 'created_at', format: 'epochSeconds' },
        read: { from: 'list' },
        person: { externalId: ['user.id'] },
      },
      messages: {
        list: {
          request: { path: '/lines', query: { thread_id: '{id}' } },
          rows: 'lines',
          pagination: { style: 'cursor', parameter: 'page[after]', next: 'meta.afterCursor' },
        },
        role: ['by'],
        roles: { guest: 'person', till: 'system' },
        text: ['says'],
      },
    });
    expect(await mistakesOf(text)).toContain('bots: this is missing');
  });

  it.each([
    ['is no text of either kind', '{ "openapi": '],
    ['is broken YAML', 'openapi: [3'],
    ['is of another version', '{ "swagger": "2.0", "paths": {} }'],
    ['has no paths', 'openapi: 3.1.0'],
  ])('is refused where the file %s', async (_what, text) => {
    expect(await problemCode(test.call('connectors.operations', { text }))).toBe('connector.openApiUnreadable');
  });

  it.each([
    ['is not there', { conversations: 'GET /nothing' }],
    ['is no deletion', { deleteConversation: 'GET /v1/conversations' }],
    ['deletes', { conversations: 'DELETE /v1/conversations/{id}' }],
  ])('is refused with an operation that %s', async (_what, operations) => {
    expect(await problemCode(test.call('connectors.draft', { text: openApi, operations }))).toBe(
      'connector.operationUnknown',
    );
  });

  it('ends, whatever leads in a circle', async () => {
    const circle = { $ref: '#/components/schemas/A' };
    const A = {
      type: 'object',
      properties: { messages: { type: 'array', items: circle }, user: circle },
      allOf: [circle],
    };
    const get = { responses: { 200: { content: { 'application/json': { schema: circle } } } } };
    const api = {
      openapi: '3.1.0',
      paths: { '/threads': { get } },
      components: { schemas: { A, B: { $ref: '#/components/schemas/B' } } },
    };
    const operations = { conversations: 'GET /threads' };
    const { text } = await test.call('connectors.draft', { text: JSON.stringify(api), operations });
    expect(JSON.parse(text)).toMatchObject({ conversations: { list: { rows: 'messages' } } });
  });

  it('is never more than a problem of this file, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.json(),
        fc.constantFrom('paths', 'components', 'security', 'servers'),
        async (json, place) => {
          const api = { ...JSON.parse(openApi), [place]: JSON.parse(json) as unknown };
          const code = await problemCode(test.call('connectors.operations', { text: JSON.stringify(api) }));
          expect([null, 'connector.openApiUnreadable']).toContain(code);
          const operations = {
            conversations: 'GET /v1/conversations',
            messages: 'GET /v1/conversations/{id}/messages',
          };
          const drafted = await problemCode(test.call('connectors.draft', { text: JSON.stringify(api), operations }));
          expect([null, 'connector.openApiUnreadable', 'connector.operationUnknown']).toContain(drafted);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a draft from a template', () => {
  it.each(builtIn.map(({ name }) => name))('%s is a description of its own', async (template) => {
    const { text } = await test.call('connectors.draft', { template });
    expect(await mistakesOf(text)).toEqual([]);
    const draft = JSON.parse(text) as Record<string, unknown>;
    expect(draft['name']).toBe(`${template}-copy`);
    expect(draft['verification']).toBeUndefined();
  });

  it.each(paginationStyles)('with pages of the style %s lacks only what stays', async (empty) => {
    const { text } = await test.call('connectors.draft', { empty });
    expect(await mistakesOf(text)).toEqual(['residuals: no system deletes everything: say what stays']);
  });

  it('that nobody knows is refused', async () => {
    expect(await problemCode(test.call('connectors.draft', { template: 'nobody' }))).toBe('backend.connectorUnknown');
  });
});

it('a name that is taken is a mistake in the line of the name', async () => {
  const { text } = await test.call('connectors.draft', { template: 'mastra' });
  const { mistakes } = await test.call('connectors.read', { text: text.replace('"mastra-copy"', '"dify"') });
  expect(mistakes).toMatchObject([{ line: 2, where: 'name' }]);
});
