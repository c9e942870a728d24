import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';

/** A zip that anybody can open, its files in the order given. @param modifiedOn date for all files, e.g. 2026-11-22 */
export async function packFiles(files: ReadonlyMap<string, Uint8Array>, modifiedOn: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    lastModDate: new Date(`${modifiedOn}T12:00:00`),
    extendedTimestamp: false,
    msDosCompatible: true,
    dataDescriptor: false,
  });
  for (const [name, content] of files) await writer.add(name, new Uint8ArrayReader(content));
  return writer.close();
}
