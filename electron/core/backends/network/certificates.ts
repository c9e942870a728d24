import { X509Certificate } from 'node:crypto';
import type { CertificateSummary } from '../../../../shared/contract/backends.ts';
import { Problem } from '../../../../shared/errors/problem.ts';

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
  return {
    subject: readName(certificate.subject),
    issuer: readName(certificate.issuer),
    validFrom: certificate.validFromDate.toISOString(),
    validTo: certificate.validToDate.toISOString(),
    fingerprint: certificate.fingerprint256,
    pem: certificate.toString(),
  };
}

/** "CN=Muster Root, O=Muster AG"; without anything that could reorder or hide what stands beside it. */
function readName(name: string | undefined): string {
  return (name ?? '')
    .split('\n')
    .join(', ')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .slice(0, 300);
}

function invalid(index: number, cause: 'text' | 'noAuthority'): Problem {
  return new Problem('network.certificateInvalid', { index, cause });
}
