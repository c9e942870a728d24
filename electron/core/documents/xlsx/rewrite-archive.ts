import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { archiveOptions } from '../zip/archive-options.ts';

/** The same archive without the time it was made at. @param change may return other content for a file */
export async function rewriteArchive(
  archive: Uint8Array,
  change: (name: string, content: Uint8Array) => Uint8Array,
): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(archive), { useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter(), archiveOptions());
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const content = await entry.getData(new Uint8ArrayWriter());
    await writer.add(entry.filename, new Uint8ArrayReader(change(entry.filename, content)));
  }
  await reader.close();
  return writer.close();
}
