import { readNoProxy } from './no-proxy.ts';

/** How a chatbot system is reached, as people decided it. */
export interface Route {
  /** Somebody agreed to an address of this machine or of an internal network. */
  allowsPrivate: boolean;
  proxy: Proxy | null;
  /** Names with all below them, addresses and ranges that are asked directly. */
  noProxy: readonly string[];
  /** PEM texts of authorities trusted besides those of the system. */
  certificates: readonly string[];
}

export interface Proxy {
  url: string;
  user: string | null;
  password: string | null;
}

export const directRoute: Route = { allowsPrivate: false, proxy: null, noProxy: [], certificates: [] };

/** Plain http is for this machine alone and never leaves it. */
export function proxyFor(route: Route, url: URL): Proxy | null {
  return url.protocol === 'https:' && !readNoProxy(route.noProxy)(url.hostname) ? route.proxy : null;
}
