import type { Signer } from '../../audit/index.ts';
import { canonicalJson } from '../../vault/index.ts';
import type { CertificateBody } from './certificate-body.ts';

/** What stands before the signature in the last line of a certificate as PDF. A PDF takes it for a comment. */
export const pdfMark = '%custos-erasure-certificate/1 ';

export interface PdfSeal {
  certificateId: string;
  vaultId: string;
  publicKey: string;
  /** Of all bytes before this line. */
  signature: string;
}

export function signBody(signer: Signer, body: CertificateBody): string {
  return signer.sign(Buffer.from(canonicalJson(body)));
}

export function writeJson(body: CertificateBody, signature: string): Buffer {
  return Buffer.from(`${JSON.stringify({ ...body, signature }, null, 2)}\n`);
}

/** Adds a last line that signs the file as it is, so that what a person reads is what was signed. */
export function sealPdf(signer: Signer, body: CertificateBody, pdf: Uint8Array): Buffer {
  const { certificateId, vaultId, publicKey } = body;
  const bytes = Buffer.concat([pdf, Buffer.from('\n')]);
  const seal: PdfSeal = { certificateId, vaultId, publicKey, signature: signer.sign(bytes) };
  return Buffer.concat([bytes, Buffer.from(`${pdfMark}${JSON.stringify(seal)}\n`)]);
}
