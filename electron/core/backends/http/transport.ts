import http, { type ClientRequest, type RequestOptions } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { callbackify } from 'node:util';
import { guardLookup, refuseHost, type Resolve } from './guarded-lookup.ts';
import { noteIssuer } from './peer-issuer.ts';
import { proxyFor, type Route } from './route.ts';
import { trustWith } from './trust.ts';
import { openTunnel } from './tunnel.ts';

/** Sends requests along one route. Idle connections do not keep the process. */
export type Transport = (url: URL, options: RequestOptions) => ClientRequest;

const agentOptions = { keepAlive: true, maxSockets: 8, timeout: 60_000 };

/** @throws ExchangeFailure, when called, for an address nobody agreed to */
export function createTransport(route: Route, resolve: Resolve): Transport {
  const lookup = guardLookup(resolve, route.allowsPrivate);
  const plain = new http.Agent({ ...agentOptions, lookup });
  // Not before it is needed: whom to trust takes some milliseconds to read.
  let secure: SecureAgent | undefined;
  return (url, options) => {
    refuseHost(url.hostname, route.allowsPrivate);
    return url.protocol === 'https:'
      ? https.request(url, { ...options, agent: (secure ??= new SecureAgent(route, lookup)) })
      : http.request(url, { ...options, agent: plain });
  };
}

type WhenOpen = (error: Error | null, socket: Duplex) => void;

/** Opens every connection itself, direct or through a proxy, so that both are checked alike. */
class SecureAgent extends https.Agent {
  readonly #route: Route;
  readonly #checked: { secureContext: tls.SecureContext; rejectUnauthorized: true; lookup: LookupFunction };

  constructor(route: Route, lookup: LookupFunction) {
    super(agentOptions);
    this.#route = route;
    // Said explicitly, so that no environment variable can switch the check off.
    this.#checked = { secureContext: trustWith(route.certificates), rejectUnauthorized: true, lookup };
  }

  override createConnection(options: https.RequestOptions, whenOpen: WhenOpen): undefined {
    const host = String(options.host);
    const port = Number(options.port ?? 443);
    const secure = (line: { socket?: Duplex }): void => {
      const common = { ...(options as tls.ConnectionOptions), ...this.#checked, host, port };
      // Without `path`: it would name a socket on this machine.
      const socket = tls.connect({ ...common, ...line, path: undefined });
      noteIssuer(socket);
      whenOpen(null, socket);
    };
    // The proxy looks the name up; the certificate shows whether it led to whom the name belongs to.
    const proxy = proxyFor(this.#route, new URL(`https://${host.includes(':') ? `[${host}]` : host}`));
    if (!proxy) {
      secure({});
      return;
    }
    callbackify(openTunnel)(proxy, { host, port }, this.#route.certificates, (error, socket) => {
      if (error) whenOpen(error, undefined as never);
      else secure({ socket });
    });
  }
}
