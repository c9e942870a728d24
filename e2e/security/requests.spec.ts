import { createSocket } from 'node:dgram';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Tries every way a page has to reach a server; resolves when each has ended. */
async function tryToReach(page: Page, origin: string): Promise<Record<string, string>> {
  return page.evaluate(async (server) => {
    const settle = async (promise: Promise<unknown>) => promise.then(() => 'reached').catch(() => 'refused');
    const ended = (element: HTMLElement) =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', reject);
        document.head.append(element);
      });
    const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, fields: Partial<HTMLElementTagNameMap[Tag]>) =>
      Object.assign(document.createElement(tag), fields) as HTMLElement;
    const socket = (address: string) =>
      new Promise((resolve, reject) => {
        const connection = new WebSocket(address);
        connection.onopen = resolve;
        connection.onerror = reject;
      });
    const events = (address: string) =>
      new Promise((resolve, reject) => {
        const source = new EventSource(address);
        source.onopen = resolve;
        source.onerror = () => {
          source.close();
          reject(new Error('closed'));
        };
      });
    const tried = {
      fetch: await settle(fetch(`${server}/fetch`, { mode: 'no-cors' })),
      post: await settle(fetch(`${server}/post`, { method: 'POST', body: 'x', mode: 'no-cors' })),
      image: await settle(ended(make('img', { src: `${server}/image` }))),
      script: await settle(ended(make('script', { src: `${server}/script.js` }))),
      style: await settle(ended(make('link', { rel: 'stylesheet', href: `${server}/style.css` }))),
      events: await settle(events(`${server}/events`)),
      socket: await settle(socket(`${server.replace('http', 'ws')}/socket`)),
    };
    navigator.sendBeacon(`${server}/beacon`, 'x');
    document.head.append(make('link', { rel: 'preconnect', href: `${server}/` }));
    document.head.append(make('link', { rel: 'prefetch', href: `${server}/prefetch` }));
    // One more round trip of the network service, so that what was sent without an answer has left as well.
    await settle(fetch(`${server}/last`, { mode: 'no-cors' }));
    return tried;
  }, origin);
}

/** Serves the page from now on without a content policy, as if an attacker had got rid of it. */
async function dropPolicy(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ session }) => {
    session.defaultSession.protocol.unhandle('app');
    session.defaultSession.protocol.handle(
      'app',
      () => new Response('<h1>no policy</h1>', { headers: { 'content-type': 'text/html' } }),
    );
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'no policy' })).toBeVisible();
}

const everyWayRefused = {
  fetch: 'refused',
  post: 'refused',
  image: 'refused',
  script: 'refused',
  style: 'refused',
  events: 'refused',
  socket: 'refused',
};

test('with the content policy, no server hears anything', async ({ page, foreign }) => {
  expect(await tryToReach(page, foreign.origin)).toEqual(everyWayRefused);
  expect(foreign.seen).toEqual([]);
});

test('without the content policy, the request filter alone stops every request', async ({ custos, page, foreign }) => {
  await dropPolicy(custos.app, page);
  const reasons = new Set<string>();
  page.on('requestfailed', (request) => reasons.add(request.failure()?.errorText ?? 'none'));
  expect(await tryToReach(page, foreign.origin)).toEqual(everyWayRefused);
  expect(foreign.seen).toEqual([]);
  // Blocked by the filter, not by the missing name resolution behind it.
  expect([...reasons]).toEqual(['net::ERR_BLOCKED_BY_CLIENT']);
});

test('without policy and filter, Chromium still resolves no address', async ({ custos, page, foreign }) => {
  await dropPolicy(custos.app, page);
  await custos.app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
  expect(await tryToReach(page, foreign.origin)).toEqual(everyWayRefused);
  expect(foreign.seen).toEqual([]);
});

test('WebRTC learns no address and reaches nobody, by UDP or TCP', async ({ page, foreign }) => {
  const udp = createSocket('udp4');
  udp.on('message', () => foreign.seen.push('datagram'));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  const tcpPort = new URL(foreign.origin).port;
  const candidates = await page.evaluate(
    async ([udpPort, port]) => {
      const access = { username: 'a', credential: 'b' };
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${udpPort}` },
          { urls: `turn:127.0.0.1:${udpPort}`, ...access },
          { urls: `turn:127.0.0.1:${port}?transport=tcp`, ...access },
        ],
      });
      const found: string[] = [];
      const isComplete = new Promise<void>((resolve) =>
        peer.addEventListener('icecandidate', ({ candidate }) => {
          if (candidate) found.push(candidate.candidate);
          else resolve();
        }),
      );
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await isComplete;
      peer.close();
      return found;
    },
    [udp.address().port, tcpPort] as const,
  );
  udp.close();
  expect(candidates).toEqual([]);
  expect(foreign.seen).toEqual([]);
});
