import tls from 'node:tls';

/** The authorities that come with the program and those of the operating system. */
let usual: string[] | undefined;
let latest: { key: string; context: tls.SecureContext } | undefined;

/**
 * Whom a connection trusts: the usual authorities and a company's own. Named in full, so that no environment variable
 * adds to them. Kept for the next connection: reading a few hundred certificates takes some milliseconds.
 * @param certificates PEM texts
 */
export function trustWith(certificates: readonly string[]): tls.SecureContext {
  const key = certificates.join('\n');
  if (latest?.key === key) return latest.context;
  const context = tls.createSecureContext({ ca: authoritiesWith(certificates), minVersion: 'TLSv1.2' });
  latest = { key, context };
  return context;
}

/** Own ones come on top: they replace none. */
export function authoritiesWith(certificates: readonly string[]): string[] {
  usual ??= [...new Set([...tls.getCACertificates('bundled'), ...tls.getCACertificates('system')])];
  return [...usual, ...certificates];
}
