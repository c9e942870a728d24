import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface TestProxy {
  url: string;
  /** What it was asked to connect to, as "host:port", and with which headers. */
  asked: { authority: string; headers: http.IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** A proxy on loopback. It leads every name to `port` on this machine, as its own name service would. */
export async function startProxy(
  port: number,
  options: { login?: string; certificate?: { key: string; cert: string }; answer?: string } = {},
): Promise<TestProxy> {
  const asked: TestProxy['asked'] = [];
  const sockets = new Set<Duplex>();
  const server = options.certificate ? https.createServer(options.certificate) : http.createServer();
  server.on('connection', (socket: net.Socket) => sockets.add(socket));
  server.on('connect', (request: http.IncomingMessage, client: Duplex) => {
    asked.push({ authority: request.url ?? '', headers: request.headers });
    client.on('error', () => undefined);
    const expected = options.login && `Basic ${Buffer.from(options.login).toString('base64')}`;
    if (expected && request.headers['proxy-authorization'] !== expected) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic realm="p"\r\n\r\n');
    } else if (options.answer !== undefined) client.end(options.answer);
    else {
      const line = net.connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        line.pipe(client).pipe(line);
      });
      sockets.add(line);
      line.on('error', () => client.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${options.certificate ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
