import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { compressPart, joinParts, type CompressedPart } from './compress-part.ts';
import { encryptContent } from './encrypt-content.ts';

interface Packed {
  name: string;
  bytes: number;
  encrypted: Promise<Uint8Array>;
}

/**
 * A zip whose files are encrypted with AES-256 (AE-2, which keeps no check sum of the plain content) under a passphrase,
 * each with a salt of its own. Files are compressed and encrypted as they come, beside other work.
 */
export class EncryptedArchive {
  readonly #files: Packed[] = [];
  readonly #passphrase: string;

  constructor(passphrase: string) {
    this.#passphrase = passphrase;
  }

  /** @param name readable without the passphrase: it must not tell of anybody */
  add(name: string, content: Uint8Array | readonly CompressedPart[]): void {
    const parts = content instanceof Uint8Array ? [compressPart(content)] : content;
    const encrypted = this.#encrypt(parts);
    // Whoever gives up before the end has no use for the failure of a part.
    encrypted.catch(() => undefined);
    this.#files.push({ name, bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0), encrypted });
  }

  /** The whole archive, its files in the order of their names. @param modifiedOn date for all files, e.g. 2026-11-22 */
  async finish(modifiedOn: string): Promise<Uint8Array> {
    const writer = new ZipWriter(new Uint8ArrayWriter(), {
      useWebWorkers: false,
      // Done above: the library compresses and encrypts in JavaScript on this thread, which takes several times as long.
      passThrough: true,
      encrypted: true,
      encryptionStrength: 3,
      compressionMethod: 8,
      lastModDate: new Date(`${modifiedOn}T12:00:00`),
      extendedTimestamp: false,
      msDosCompatible: true,
      dataDescriptor: false,
    });
    for (const { name, bytes, encrypted } of this.#files.toSorted((one, other) => (one.name < other.name ? -1 : 1)))
      await writer.add(name, new Uint8ArrayReader(await encrypted), { uncompressedSize: bytes });
    return writer.close();
  }

  async #encrypt(parts: readonly CompressedPart[]): Promise<Uint8Array> {
    return encryptContent(await joinParts(parts), this.#passphrase);
  }
}
