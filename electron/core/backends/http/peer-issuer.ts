import type { Socket } from 'node:net';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';

const issuers = new WeakMap<Socket, string>();
const longestChain = 20;

/** Remembers who would have to be trusted, before the check drops a certificate it does not trust. */
export function noteIssuer(socket: TLSSocket): void {
  // Ahead of Node's own check, which closes the connection at the same event.
  socket.prependOnceListener('secure', () => {
    const issuer = describeName(findTop(socket.getPeerCertificate(true)).issuer);
    if (issuer !== '') issuers.set(socket, issuer);
  });
}

export function issuerOf(socket: Socket | null): string | null {
  return (socket && issuers.get(socket)) ?? null;
}

/** The last certificate that was shown: it, or who issued it, is what is missing here. */
function findTop(shown: DetailedPeerCertificate): DetailedPeerCertificate {
  let top = shown;
  for (let depth = 0; depth < longestChain; depth++) {
    const above = top.issuerCertificate as DetailedPeerCertificate | undefined;
    if (!above || above === top || above.fingerprint256 === top.fingerprint256) break;
    top = above;
  }
  return top;
}

/** Written by a stranger: cut, and without anything that could reorder or hide what stands beside it. */
export function describeName(name: object | undefined): string {
  const { O, OU, CN } = (name ?? {}) as Record<string, string | string[] | undefined>;
  return [CN, OU, O]
    .flat()
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .slice(0, 200);
}
