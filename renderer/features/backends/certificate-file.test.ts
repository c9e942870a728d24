import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { expect, it } from 'vitest';
import { toPem } from './certificate-file.ts';

const pem = rootCertificates[0] ?? '';

it('a certificate as text stays what it is', () => {
  expect(toPem(new TextEncoder().encode(pem))).toBe(pem);
});

it('a certificate as bytes becomes the same certificate as text', () => {
  const { raw, fingerprint256 } = new X509Certificate(pem);
  expect(new X509Certificate(toPem(new Uint8Array(raw))).fingerprint256).toBe(fingerprint256);
});
