import { z } from 'zod';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readMeta, type RegisterReader, type VaultView } from '../../vault/index.ts';
import { openCredentials, sealCredentials } from '../credentials.ts';
import { isNoProxyEntry } from '../http/no-proxy.ts';
import { directRoute, type Route } from '../http/route.ts';
import { readCertificates } from './certificates.ts';

/** As it stands in the register. */
const storedNetwork = z.object({
  proxy: z.object({ url: z.string(), user: z.string().nullable(), sealedPassword: z.string().nullable() }).nullable(),
  noProxy: z.array(z.string()),
  certificates: z.array(z.string()),
});
export type StoredNetwork = z.output<typeof storedNetwork>;

const none: StoredNetwork = { proxy: null, noProxy: [], certificates: [] };
/** What the proxy's password is sealed to, where a backend's credentials have its id. */
const passwordPlace = 'proxy';

export function readNetwork(register: RegisterReader): StoredNetwork {
  const text = readMeta(register, 'network');
  return typeof text === 'string' ? storedNetwork.parse(JSON.parse(text)) : none;
}

export function describeNetwork({ proxy, noProxy, certificates }: StoredNetwork): OutputOf<'backends.network'> {
  return {
    proxy: proxy && { url: proxy.url, user: proxy.user, hasPassword: proxy.sealedPassword !== null },
    noProxy,
    certificates: readCertificates(certificates),
  };
}

/**
 * Checks what was typed and seals the password.
 * @throws Problem network.proxyInvalid, network.exceptionInvalid, network.certificateInvalid
 */
export function prepareNetwork(vault: VaultView, input: ParsedInputOf<'backends.setNetwork'>): StoredNetwork {
  if (!input.noProxy.every(isNoProxyEntry)) throw new Problem('network.exceptionInvalid');
  return {
    proxy: input.proxy && prepareProxy(vault, input.proxy),
    noProxy: [...new Set(input.noProxy)],
    certificates: readCertificates(input.certificates).map(({ pem }) => pem),
  };
}

function prepareProxy(
  vault: VaultView,
  { url, user, password }: NonNullable<ParsedInputOf<'backends.setNetwork'>['proxy']>,
): StoredNetwork['proxy'] {
  const { origin, username, password: inside, pathname, search, hash } = new URL(url);
  if (username + inside + search + hash !== '' || pathname !== '/') throw new Problem('network.proxyInvalid');
  const proxy = { url: origin, user: user === '' ? null : user };
  if (proxy.user === null) return { ...proxy, sealedPassword: null };
  if (password !== undefined) {
    return { ...proxy, sealedPassword: sealCredentials(vault, passwordPlace, { password }) };
  }
  // A stored password never follows to another proxy or user.
  const before = readNetwork(vault.register).proxy;
  const isSame = before?.url === proxy.url && before.user === proxy.user;
  return { ...proxy, sealedPassword: isSame ? before.sealedPassword : null };
}

/** @throws Problem network.proxyCredentials when the password was destroyed */
export function openRoute(vault: VaultView, allowsPrivate: boolean): Route {
  const { proxy, noProxy, certificates } = readNetwork(vault.register);
  if (!proxy) return { ...directRoute, allowsPrivate, certificates };
  const { url, user, sealedPassword } = proxy;
  return {
    allowsPrivate,
    proxy: { url, user, password: sealedPassword === null ? null : openPassword(vault, sealedPassword) },
    noProxy,
    certificates,
  };
}

function openPassword(vault: VaultView, sealed: string): string {
  try {
    return openCredentials(vault, passwordPlace, sealed)['password'] ?? '';
  } catch (error) {
    throw new Problem('network.proxyCredentials', {}, { cause: error });
  }
}
