import { Problem } from '../../../shared/errors/problem.ts';
import { judgeAddress, judgeHost, type AddressKind } from './http/address-kind.ts';
import { proxyFor, type Route } from './http/route.ts';
import { defaultNetworkSettings, type NetworkSettings } from './http/settings.ts';

/** Who adds a chatbot system waits for this; what is not known by then is checked when connecting. */
const patienceMs = 2000;

/**
 * Asks before a connection does: who types an internal address is told so at once.
 * @throws Problem backend.addressPrivate, backend.addressForbidden
 */
export async function checkPlace(
  baseUrl: string,
  route: Route,
  { resolve, wait }: Partial<NetworkSettings> = {},
): Promise<void> {
  const url = new URL(baseUrl);
  const known = judgeHost(url.hostname);
  const kinds =
    known !== null || proxyFor(route, url)
      ? [known]
      : await lookUp(url.hostname, {
          resolve: resolve ?? defaultNetworkSettings.resolve,
          wait: wait ?? defaultNetworkSettings.wait,
        });
  if (kinds.includes('forbidden')) throw new Problem('backend.addressForbidden');
  if (kinds.includes('internal') && !route.allowsPrivate) throw new Problem('backend.addressPrivate');
}

/** What the name leads to; nothing where nobody knows it or nobody answers in time. */
async function lookUp(
  hostname: string,
  { resolve, wait }: Pick<NetworkSettings, 'resolve' | 'wait'>,
): Promise<AddressKind[]> {
  const ended = new AbortController();
  const found = resolve(hostname).then(
    (addresses) => addresses.map(({ address }) => judgeAddress(address)),
    () => [],
  );
  const tooLate = wait(patienceMs, ended.signal).then(
    () => [],
    () => [],
  );
  return Promise.race([found, tooLate]).finally(() => ended.abort());
}
