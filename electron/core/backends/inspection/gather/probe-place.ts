import type { Resolve } from '../../http/guarded-lookup.ts';
import type { LinePlace } from '../../http/open-line.ts';
import type { Route } from '../../http/route.ts';
import type { Transport } from '../../http/transport.ts';

/** Where probes go: the host of one chatbot system and no other. */
export interface ProbePlace {
  baseUrl: URL;
  route: Route;
  resolve: Resolve;
  transport: Transport;
  signal: AbortSignal;
  timeoutMs: number;
  /** Between two probes, so that nobody is burdened. */
  pause(): Promise<void>;
  /** One more probe is done. */
  step(): void;
}

export function lineTo({ baseUrl, route, resolve }: ProbePlace): LinePlace {
  const host = baseUrl.hostname.replace(/^\[|\]$/g, '');
  return { route, resolve, host, port: Number(baseUrl.port || (baseUrl.protocol === 'https:' ? 443 : 80)) };
}
