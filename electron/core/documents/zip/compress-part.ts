import { constants, deflateRaw } from 'node:zlib';
import { promisify } from 'node:util';

const deflate = promisify(deflateRaw);
/** Fast rather than small, and seldom back on this thread. A part ends with a byte, so that another can follow it. */
const options = { level: 1, chunkSize: 262_144, finishFlush: constants.Z_SYNC_FLUSH };
/** A last block with nothing in it (RFC 1951, 3.2.3): what was cut into parts ends with it. */
const end = new Uint8Array([3, 0]);

/** A part of a file, compressed beside other work. */
export interface CompressedPart {
  /** How long it was. */
  bytes: number;
  compressed: Promise<Uint8Array>;
}

/** Begins at once. @param content must not change any more */
export function compressPart(content: Uint8Array): CompressedPart {
  const compressed = deflate(content, options);
  // Whoever gives up before the end has no use for the failure of a part.
  compressed.catch(() => undefined);
  return { bytes: content.length, compressed };
}

/** The parts of a file in their order, as one stream of DEFLATE. */
export async function joinParts(parts: readonly CompressedPart[]): Promise<Uint8Array> {
  return Buffer.concat([...(await Promise.all(parts.map(({ compressed }) => compressed))), end]);
}
