import { crc32 } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The picture and its colours. Others hold words, times or programs' own data. */
const allowedChunks = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'sBIT', 'sRGB', 'pHYs']);
/** Pixels of either side. */
const longest = 16_384;

/** Whether these bytes are one whole PNG (ISO/IEC 15948) that holds a picture and nothing else. */
export function isCleanPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, signature.length).equals(signature)) return false;
  let at = signature.length;
  for (let index = 0; at + 12 <= bytes.length; index += 1) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return false;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!allowedChunks.has(type) || (index === 0) !== (type === 'IHDR')) return false;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return false;
    if (type === 'IHDR' && !hasFittingSize(bytes.subarray(at + 8, end - 4))) return false;
    if (type === 'IEND') return end === bytes.length;
    at = end;
  }
  return false;
}

function hasFittingSize(header: Buffer): boolean {
  if (header.length !== 13) return false;
  return [header.readUInt32BE(0), header.readUInt32BE(4)].every((side) => side >= 1 && side <= longest);
}
