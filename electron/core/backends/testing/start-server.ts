import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

export interface ScriptedServer {
  baseUrl: string;
  /** What was asked, oldest first. */
  requests: http.IncomingMessage[];
  bodies: string[];
  close(): Promise<void>;
}

export type Script = (request: http.IncomingMessage, response: http.ServerResponse, count: number) => void;

/** A server on loopback that answers as the test says. `count` is 1 for the first request. */
export async function startScriptedServer(
  script: Script,
  options: { certificate?: { key: string; cert: string } } = {},
): Promise<ScriptedServer> {
  const requests: http.IncomingMessage[] = [];
  const bodies: string[] = [];
  const listener = (request: http.IncomingMessage, response: http.ServerResponse): void => {
    requests.push(request);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks).toString());
      script(request, response, requests.length);
    });
  };
  const server = options.certificate ? https.createServer(options.certificate, listener) : http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `${options.certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    bodies,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function sendJson(
  response: http.ServerResponse,
  json: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(json));
}
