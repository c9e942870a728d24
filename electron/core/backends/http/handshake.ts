import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import tls from 'node:tls';
import { describeError, ExchangeFailure } from './exchange-failure.ts';
import { openLine, type LinePlace } from './open-line.ts';
import { describeName } from './peer-issuer.ts';
import { trustWith } from './trust.ts';

/** One certificate of the chain a server shows. Times are epoch milliseconds. */
export interface ShownCertificate {
  subject: string;
  issuer: string;
  validFrom: number;
  validTo: number;
  isSelfSigned: boolean;
  /** rsa, ec, ed25519 …, and its size in bits; 0 where it has none. */
  keyType: string;
  keyBits: number;
  /** As OpenSSL names it, e.g. ecdsa-with-SHA256; empty where it is not known. */
  signature: string;
}

/** What a server shows before anything is asked of it. */
export interface Handshake {
  /** e.g. TLSv1.3 */
  protocol: string;
  /** As IANA names it. */
  cipher: string;
  /** The server's own first, then who vouches for it. */
  certificates: ShownCertificate[];
  /** Why nobody vouches for it here; null where somebody does. */
  untrusted: string | null;
  isForHost: boolean;
}

const longestChain = 20;

/**
 * Shakes hands as every connection does, looks at what is shown and hangs up. Nothing is sent inside, and who is not
 * trusted is looked at, too.
 * @throws ExchangeFailure, or the signal's reason
 */
export async function shakeHands(
  place: LinePlace,
  options: { signal: AbortSignal; timeoutMs: number },
): Promise<Handshake> {
  const line = await openLine(place, options);
  const { promise, resolve, reject } = Promise.withResolvers<Handshake>();
  const socket = tls.connect({
    socket: line,
    host: place.host,
    ...(isIP(place.host) === 0 && { servername: place.host }),
    secureContext: trustWith(place.route.certificates),
    // Looked at, not talked to: the connection ends before a byte of ours is sent.
    rejectUnauthorized: false,
  });
  const fail = (failure: unknown): void => reject(failure);
  const timer = setTimeout(() => fail(new ExchangeFailure('timeout', 'TIMEOUT')), options.timeoutMs);
  const stop = (): void => fail(options.signal.reason);
  options.signal.addEventListener('abort', stop, { once: true });
  line.on('error', (error: NodeJS.ErrnoException) => fail(describeError(error, null)));
  socket.on('error', (error: NodeJS.ErrnoException) => fail(describeError(error, null)));
  socket.once('close', () => fail(new ExchangeFailure('cut', 'CUT')));
  socket.once('secureConnect', () => resolve(describeHandshake(socket, place.host)));
  return promise.finally(() => {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', stop);
    socket.destroy();
    line.destroy();
  });
}

function describeHandshake(socket: tls.TLSSocket, host: string): Handshake {
  const shown = socket.getPeerCertificate(true);
  const error = socket.authorizationError as Error | string | null;
  const reason = error === null ? null : typeof error === 'string' ? error : ((error as { code?: string }).code ?? '');
  const isForHost = tls.checkServerIdentity(host, shown) === undefined;
  return {
    protocol: socket.getProtocol() ?? '',
    cipher: socket.getCipher().standardName,
    certificates: readChain(shown),
    untrusted: socket.authorized || reason === 'ERR_TLS_CERT_ALTNAME_INVALID' ? null : reason,
    isForHost,
  };
}

function readChain(shown: tls.DetailedPeerCertificate): ShownCertificate[] {
  const chain: ShownCertificate[] = [];
  let current: tls.DetailedPeerCertificate | undefined = shown;
  while (current?.raw && chain.length < longestChain) {
    chain.push(describeCertificate(new X509Certificate(current.raw)));
    const above: tls.DetailedPeerCertificate | undefined = current.issuerCertificate;
    current = above?.fingerprint256 === current.fingerprint256 ? undefined : above;
  }
  return chain;
}

export function describeCertificate(certificate: X509Certificate): ShownCertificate {
  const names = certificate.toLegacyObject();
  const { publicKey } = certificate;
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  return {
    subject: describeName(names.subject),
    issuer: describeName(names.issuer),
    validFrom: certificate.validFromDate.getTime(),
    validTo: certificate.validToDate.getTime(),
    isSelfSigned: certificate.checkIssued(certificate),
    keyType: publicKey.asymmetricKeyType ?? '',
    keyBits: modulusLength ?? curveBits(namedCurve),
    signature: certificate.signatureAlgorithm ?? '',
  };
}

/** The number in a curve's name says its size: prime256v1, secp384r1. */
function curveBits(name: string | undefined): number {
  return Number(/\d{3}/.exec(name ?? '')?.[0] ?? 0);
}
