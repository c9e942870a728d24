import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';

const deflate = promisify(deflateRaw);
/** Fast rather than small. */
const compression = { level: 1 };

interface Packed {
  name: string;
  bytes: number;
  compressed: Promise<Uint8Array>;
}

/**
 * A zip whose files are encrypted with AES-256 (AE-2, which keeps no check sum of the plain content) under a passphrase,
 * each with a salt of its own. Files are compressed as they come, beside other work.
 */
export class EncryptedArchive {
  readonly #files: Packed[] = [];

  /** @param name readable without the passphrase: it must not tell of anybody */
  add(name: string, content: Uint8Array): void {
    const compressed = deflate(content, compression);
    // Whoever gives up before the end has no use for the failure of a part.
    compressed.catch(() => undefined);
    this.#files.push({ name, bytes: content.length, compressed });
  }

  /** The whole archive, its files in the order of their names. @param modifiedOn date for all files, e.g. 2026-11-22 */
  async finish(passphrase: string, modifiedOn: string): Promise<Uint8Array> {
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
    for (const { name, bytes, compressed } of this.#files.toSorted((one, other) => (one.name < other.name ? -1 : 1)))
      await writer.add(name, new Uint8ArrayReader(await compressed), { uncompressedSize: bytes });
    return writer.close();
  }
}
