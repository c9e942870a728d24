import { Uint8ArrayReader, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';

/** How much a stranger's archive may hold. */
export interface ArchiveBounds {
  entries: number;
  /** Of everything that is unpacked, in bytes. */
  bytes: number;
}

/**
 * Unpacks what is asked for of a stranger's archive. What an archive says of its own size is not believed: unpacking
 * stops where the bound is reached.
 * @param isWanted by the name of an entry; nothing is written anywhere by that name
 * @throws RangeError beyond the bounds, Error for anything but a whole archive
 */
export async function unpackArchive(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
  bounds: ArchiveBounds,
): Promise<Map<string, Uint8Array>> {
  const reader = new ZipReader(new Uint8ArrayReader(archive), { useWebWorkers: false, checkSignature: true });
  try {
    const files = new Map<string, Uint8Array>();
    let left = bounds.bytes;
    let seen = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      seen += 1;
      if (seen > bounds.entries) throw new RangeError('more entries than allowed');
      if (entry.directory || !isWanted(entry.filename)) continue;
      const content = await unpackEntry(entry, left);
      left -= content.byteLength;
      files.set(entry.filename, content);
    }
    return files;
  } finally {
    await reader.close();
  }
}

async function unpackEntry(entry: FileEntry, most: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > most) throw new RangeError('larger than allowed');
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const sink = new WritableStream<Uint8Array>({
    write(part) {
      bytes += part.byteLength;
      if (bytes > most) throw new RangeError('larger than allowed');
      parts.push(part);
    },
  });
  await entry.getData(sink);
  return Buffer.concat(parts);
}
