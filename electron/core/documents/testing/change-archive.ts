import { rewriteArchive } from '../xlsx/rewrite-archive.ts';

/** The same zip with other texts in it. */
export function changeArchive(
  archive: Uint8Array,
  change: (name: string, text: string) => string,
): Promise<Uint8Array> {
  return rewriteArchive(archive, (name, content) => Buffer.from(change(name, Buffer.from(content).toString())));
}
