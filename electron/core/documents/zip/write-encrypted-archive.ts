import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';

export interface ArchiveFile {
  /** Readable without the passphrase: it must not tell of anybody. */
  name: string;
  content: Uint8Array;
}

const deflate = promisify(deflateRaw);
/** Fast rather than small. */
const compression = { level: 1 };

/**
 * A zip whose files are encrypted with AES-256 (AE-2, which keeps no check sum of the plain content) under a passphrase,
 * each with a salt of its own.
 * @param modifiedOn date for all files, e.g. 2026-11-22
 */
export async function writeEncryptedArchive(
  files: readonly ArchiveFile[],
  passphrase: string,
  modifiedOn: string,
): Promise<Uint8Array> {
  const packed = await Promise.all(files.map(({ content }) => deflate(content, compression)));
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    password: passphrase,
    encryptionStrength: 3,
    // Compressed above, off this thread; the library's own compression takes several times as long.
    passThrough: 'compressed',
    compressionMethod: 8,
    lastModDate: new Date(`${modifiedOn}T12:00:00`),
    extendedTimestamp: false,
    msDosCompatible: true,
    dataDescriptor: false,
  });
  for (const [index, { name, content }] of files.entries())
    await writer.add(name, new Uint8ArrayReader(packed[index] ?? new Uint8Array()), {
      uncompressedSize: content.length,
    });
  return writer.close();
}
