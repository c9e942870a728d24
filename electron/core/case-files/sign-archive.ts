import type { Signer } from '../audit/index.ts';

/** What stands before the signature of an archive, in the comment at its end. */
export const sealMark = 'custos-case-file-seal/1 ';
const signatureLength = 88;
const commentLengthAt = -2;

/** Signs every byte of a zip that has no comment, and puts the signature into its comment: it stays a zip. */
export function signArchive(zip: Uint8Array, signer: Signer): Buffer {
  const { publicKey } = signer;
  const write = (signature: string): Buffer =>
    Buffer.from(`${sealMark}${JSON.stringify({ publicKey, signature })}\n`, 'latin1');
  const signed = Buffer.from(zip);
  // The length of the comment is part of what is signed, so it has to be there before.
  signed.writeUInt16LE(write('='.repeat(signatureLength)).length, signed.length + commentLengthAt);
  return Buffer.concat([signed, write(signer.sign(signed))]);
}
