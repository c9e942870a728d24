/** Why an exchange gave no whole answer. */
export type ExchangeFailureKind =
  | 'unreachable'
  | 'timeout'
  | 'cut'
  | 'tooLarge'
  | 'private'
  | 'forbidden'
  | 'untrusted'
  | 'expired'
  | 'wrongHost'
  | 'notSecure'
  | 'proxyUnreachable'
  | 'proxyCredentials'
  | 'proxyRefused';

/** The cause's own text is left behind: it may quote addresses or content. */
export class ExchangeFailure extends Error {
  readonly kind: ExchangeFailureKind;
  /** The system's error code, e.g. ECONNREFUSED. */
  readonly reason: string;
  /** Who would have to be trusted, of a certificate that is not. */
  readonly issuer: string | null;

  constructor(kind: ExchangeFailureKind, reason: string, issuer: string | null = null) {
    super(`exchange failed: ${kind}`);
    this.kind = kind;
    this.reason = reason;
    this.issuer = issuer;
  }
}

const untrusted = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_UNTRUSTED',
  'INVALID_CA',
]);
const expired = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

export function describeError(error: NodeJS.ErrnoException, issuer: string | null): ExchangeFailure {
  if (error instanceof ExchangeFailure) return error;
  const code = error.code ?? 'UNKNOWN';
  if (untrusted.has(code)) return new ExchangeFailure('untrusted', code, issuer);
  if (expired.has(code)) return new ExchangeFailure('expired', code);
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return new ExchangeFailure('wrongHost', code);
  if (/CERT|ERR_TLS|ERR_SSL|EPROTO|CRL|SIGNATURE/.test(code)) return new ExchangeFailure('notSecure', code);
  if (code === 'ECONNRESET' || code === 'EPIPE' || code.startsWith('HPE_')) return new ExchangeFailure('cut', code);
  if (code === 'ETIMEDOUT') return new ExchangeFailure('timeout', code);
  return new ExchangeFailure('unreachable', code);
}
