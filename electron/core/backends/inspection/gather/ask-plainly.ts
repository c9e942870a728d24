import { exchange } from '../../http/exchange.ts';
import { ExchangeFailure } from '../../http/exchange-failure.ts';
import type { SeenPlainly } from '../evidence.ts';
import type { ProbePlace } from './probe-place.ts';

/**
 * Where the same host would be asked without encryption: the usual port for it where encryption has the usual one too,
 * otherwise the very port that was added. No other port is anybody's business.
 */
export function plainAddressOf(baseUrl: URL): URL {
  return new URL(`http://${baseUrl.hostname}${baseUrl.port === '' ? '' : `:${baseUrl.port}`}/`);
}

/** Asks the host for its front page without encryption and without a credential. Null where nobody can tell. */
export async function askPlainly(place: ProbePlace): Promise<SeenPlainly | null> {
  const { baseUrl, transport, signal, timeoutMs } = place;
  await place.pause();
  try {
    const request = { method: 'GET' as const, headers: { accept: '*/*' }, body: null };
    const limits = { timeoutMs, maximumBytes: 1024 * 1024, signal };
    const { status, headers } = await exchange(transport, plainAddressOf(baseUrl), { ...request, ...limits });
    return { outcome: judge(status, headers.location, baseUrl), status };
  } catch (error) {
    if (!(error instanceof ExchangeFailure)) throw error;
    // A network that lets nothing out without encryption says nothing about the host.
    if (place.route.proxy || error.kind === 'timeout') return null;
    return error.kind === 'unreachable' || error.kind === 'cut' ? { outcome: 'refused', status: null } : null;
  } finally {
    place.step();
  }
}

function judge(status: number, location: string | undefined, baseUrl: URL): SeenPlainly['outcome'] {
  if (status >= 300 && status < 400) {
    const target = URL.parse(location ?? '', plainAddressOf(baseUrl).href);
    return target?.protocol === 'https:' ? 'leadsToHttps' : 'leadsElsewhere';
  }
  // An error gives nothing away: many servers say so on a port that is for encryption.
  return status >= 200 && status < 300 ? 'answers' : 'refused';
}
