import { afterEach, describe, expect, it } from 'vitest';
import { ask, problemOf } from '../testing/ask.ts';
import { testAuthority, valid } from '../testing/issued-certificates.ts';
import { sendJson, startScriptedServer, type ScriptedServer } from '../testing/start-server.ts';

const servers: ScriptedServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function start(...options: Parameters<typeof startScriptedServer>): Promise<ScriptedServer> {
  const server = await startScriptedServer(...options);
  servers.push(server);
  return server;
}

const answering = (): Promise<ScriptedServer> => start((_request, response) => sendJson(response, {}));
const certificates = [testAuthority];
const portOf = ({ baseUrl }: ScriptedServer): string => new URL(baseUrl).port;

describe.each(['GET', 'POST'] as const)('a redirect of a %s is an answer, and nobody follows it', (method) => {
  it.each([301, 302, 303, 307, 308])('with status %i to another port of the same host', async (status) => {
    const other = await answering();
    const server = await start((_request, response) => {
      response.writeHead(status, { location: `${other.baseUrl}/a` }).end();
    });
    expect(await problemOf(ask(server.baseUrl, {}, { method }))).toEqual({
      code: 'backend.redirected',
      details: { status },
    });
    expect(other.requests).toHaveLength(0);
    expect(server.requests).toHaveLength(1);
  });

  it.each([302, 307])('with status %i to another host', async (status) => {
    const other = await start((_request, response) => sendJson(response, {}), { certificate: valid });
    const server = await start(
      (_request, response) => {
        response.writeHead(status, { location: `https://localhost:${portOf(other)}/a` }).end();
      },
      { certificate: valid },
    );
    const baseUrl = `https://bot.example:${portOf(server)}`;
    expect((await problemOf(ask(baseUrl, { certificates }, { method }))).code).toBe('backend.redirected');
    expect(other.requests).toHaveLength(0);
  });

  it.each([301, 307])('with status %i from https to http', async (status) => {
    const other = await answering();
    const server = await start(
      (_request, response) => {
        response.writeHead(status, { location: `${other.baseUrl}/a` }).end();
      },
      { certificate: valid },
    );
    const baseUrl = `https://bot.example:${portOf(server)}`;
    expect((await problemOf(ask(baseUrl, { certificates }, { method }))).code).toBe('backend.redirected');
    expect(other.requests).toHaveLength(0);
  });
});
