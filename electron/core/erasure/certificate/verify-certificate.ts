import { createPublicKey, verify } from 'node:crypto';
import { canonicalJson } from '../../vault/index.ts';
import { certificateFormat, type CertificateBody } from './certificate-body.ts';
import { pdfMark, type PdfSeal } from './sign-certificate.ts';

export interface CertificateResult {
  intact: boolean;
  format: 'json' | 'pdf' | null;
  certificateId: string | null;
  vaultId: string | null;
  publicKey: string | null;
  problem: string | null;
}

/**
 * Checks a certificate of erasure without any vault. Whether the key is the vault's own, a person must compare: anyone
 * can sign a forged certificate with a key of his.
 */
export function verifyCertificate(bytes: Uint8Array): CertificateResult {
  const file = Buffer.from(bytes);
  return file.subarray(0, 5).toString('latin1') === '%PDF-' ? verifyPdf(file) : verifyJson(file);
}

function verifyPdf(file: Buffer): CertificateResult {
  const start = file.lastIndexOf(`\n${pdfMark}`) + 1;
  if (start === 0) return broken('pdf', 'the signed last line is missing');
  const line = file.subarray(start).toString('utf8');
  try {
    const text = line.slice(pdfMark.length, -1);
    const seal = JSON.parse(text) as PdfSeal;
    // Another spelling of the same line, or something after it, was not signed.
    if (line !== `${pdfMark}${JSON.stringify(seal)}\n`) return broken('pdf', 'the last line was rewritten');
    return judge('pdf', seal, file.subarray(0, start), seal.signature);
  } catch {
    return broken('pdf', 'the signed last line cannot be read');
  }
}

function verifyJson(file: Buffer): CertificateResult {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);
    const parsed = JSON.parse(text) as CertificateBody & { signature: string };
    // Repeated keys would change what a reader sees without changing what was parsed.
    if (`${JSON.stringify(parsed, null, 2)}\n` !== text) return broken('json', 'the file was rewritten');
    const { signature, ...body } = parsed;
    if (body.format !== certificateFormat) return broken('json', 'this is no certificate of erasure');
    return judge('json', body, Buffer.from(canonicalJson(body)), signature);
  } catch {
    return broken(null, 'this is no certificate of erasure');
  }
}

function judge(
  format: 'json' | 'pdf',
  seal: Pick<CertificateBody, 'certificateId' | 'vaultId' | 'publicKey'>,
  signed: Uint8Array,
  signature: string,
): CertificateResult {
  const key = createPublicKey({ key: Buffer.from(seal.publicKey, 'base64'), format: 'der', type: 'spki' });
  const isWrittenOnce = Buffer.from(signature, 'base64').toString('base64') === signature;
  if (!isWrittenOnce || !verify(null, signed, key, Buffer.from(signature, 'base64'))) {
    return broken(format, 'the signature is wrong');
  }
  const { certificateId, vaultId, publicKey } = seal;
  return { intact: true, format, certificateId, vaultId, publicKey, problem: null };
}

function broken(format: CertificateResult['format'], problem: string): CertificateResult {
  return { intact: false, format, certificateId: null, vaultId: null, publicKey: null, problem };
}
