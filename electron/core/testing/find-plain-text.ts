import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * Files in which one of the sentences stands readable, as UTF-8, UTF-16 or (as Chromium stores western text) Latin-1, also
 * packed with gzip.
 */
export function findPlainText(folders: string[], sentences: string[], since = 0): string[] {
  const holds = createFinder(sentences);
  return folders.flatMap(listFiles).filter((file) => {
    try {
      if (statSync(file).mtimeMs < since) return false;
      const bytes = readFileSync(file);
      return holds(bytes) || (bytes[0] === 0x1f && bytes[1] === 0x8b && holds(gunzipSync(bytes)));
    } catch {
      // Gone since it was listed, not ours to read, or not gzip after all.
      return false;
    }
  });
}

/** One pass over the bytes however many sentences there are: their first four bytes lead to those to compare. */
function createFinder(sentences: string[]): (bytes: Buffer) => boolean {
  const spellings = ['utf8', 'utf16le', 'latin1'] as const;
  const needles = sentences.flatMap((sentence) => spellings.map((spelling) => Buffer.from(sentence, spelling)));
  const isStart = new Uint8Array(65_536);
  const byStart = new Map<number, Buffer[]>();
  for (const needle of needles) {
    if (needle.length < 4) throw new Error('too short to be told from chance');
    const start = needle.readUInt32LE(0);
    isStart[start & 0xffff] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
  }
  return (bytes) => {
    for (let at = 0; at + 4 <= bytes.length; at++) {
      if (isStart[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] === 0) continue;
      const candidates = byStart.get(bytes.readUInt32LE(at));
      if (
        candidates?.some(
          (needle) => bytes.compare(needle, 0, needle.length, at, Math.min(at + needle.length, bytes.length)) === 0,
        )
      )
        return true;
    }
    return false;
  };
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return listFiles(full);
      return entry.isFile() ? [full] : [];
    });
  } catch {
    return [];
  }
}
