import { X509Certificate } from 'node:crypto';
import type { CertificateSummary } from '../../../../shared/contract/backends.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { describeName } from '../http/peer-issuer.ts';

const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/**
 * The certificates in these PEM texts, each once. A text may hold several, and words around them.
 * @throws Problem network.certificateInvalid for a text without one, with a private key, or of no authority
 */
export function readCertificates(texts: readonly string[]): CertificateSummary[] {
  const found = new Map<string, CertificateSummary>();
  texts.forEach((text, index) => {
    const pems = text.match(block) ?? [];
    if (pems.length === 0 || text.includes('PRIVATE KEY-----')) throw invalid(index, 'text');
    for (const pem of pems) {
      const summary = describe(pem, index);
      found.set(summary.fingerprint, summary);
    }
  });
  return [...found.values()];
}

function describe(pem: string, index: number): CertificateSummary {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(pem);
  } catch {
    throw invalid(index, 'text');
  }
  // A server's own certificate would vouch for nobody, and adding it would change nothing.
  if (!certificate.ca && !certificate.checkIssued(certificate)) throw invalid(index, 'noAuthority');
  const names = certificate.toLegacyObject();
  return {
    subject: describeName(names.subject) || describeText(certificate.subject),
    issuer: describeName(names.issuer) || describeText(certificate.issuer),
    validFrom: certificate.validFromDate.toISOString(),
    validTo: certificate.validToDate.toISOString(),
    fingerprint: certificate.fingerprint256,
    pem: certificate.toString(),
  };
}

/** For names without any of the usual parts. */
function describeText(name: string | undefined): string {
  return describeName({ CN: (name ?? '').split('\n') });
}

function invalid(index: number, cause: 'text' | 'noAuthority'): Problem {
  return new Problem('network.certificateInvalid', { index, cause });
}
