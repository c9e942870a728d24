import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { judgeAddress, judgeHost, type AddressKind } from './address-kind.ts';
import { ExchangeFailure } from './exchange-failure.ts';

/** Looks up all addresses of a name. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** @throws ExchangeFailure for an address that nobody agreed to, or that is never asked */
export function refuseKind(kind: AddressKind | null, allowsPrivate: boolean): void {
  if (kind === 'forbidden') throw new ExchangeFailure('forbidden', 'ADDRESS_FORBIDDEN');
  if (kind === 'internal' && !allowsPrivate) throw new ExchangeFailure('private', 'ADDRESS_PRIVATE');
}

/** @throws ExchangeFailure where the host's text alone tells; an address in the URL is never looked up */
export function refuseHost(hostname: string, allowsPrivate: boolean): void {
  refuseKind(judgeHost(hostname), allowsPrivate);
}

/**
 * A look-up for a connection: what it checks is what is connected to. A name that leads elsewhere the next time (DNS
 * rebinding) is checked again then. One unwanted address among several is enough to refuse the name.
 */
export function guardLookup(resolve: Resolve, allowsPrivate: boolean): LookupFunction {
  const find = callbackify((hostname: string) => findChecked(resolve, hostname, allowsPrivate));
  return (hostname, options, callback) =>
    find(hostname, (error, addresses) => {
      const [first] = error ? [] : addresses;
      if (!first) callback(error ?? Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 4);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
}

async function findChecked(resolve: Resolve, hostname: string, allowsPrivate: boolean): Promise<LookupAddress[]> {
  const addresses = await resolve(hostname);
  for (const { address } of addresses) refuseKind(judgeAddress(address), allowsPrivate);
  return addresses;
}
