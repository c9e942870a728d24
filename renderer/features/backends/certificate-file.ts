import { toBase64 } from '../../lib/to-base64.ts';

/** What a chosen file holds, as PEM text: Windows hands out the same certificate as bytes (DER). */
export function toPem(bytes: Uint8Array): string {
  const isDer = bytes[0] === 0x30 && bytes[1] !== undefined && bytes[1] >= 0x80;
  if (!isDer) return new TextDecoder().decode(bytes);
  const lines = toBase64(bytes).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
