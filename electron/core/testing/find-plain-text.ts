import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Files in which one of the sentences stands readable, as UTF-8 or UTF-16. */
export function findPlainText(folders: string[], sentences: string[], since = 0): string[] {
  const needles = sentences.flatMap((sentence) => [Buffer.from(sentence), Buffer.from(sentence, 'utf16le')]);
  return folders.flatMap(listFiles).filter((file) => {
    try {
      if (statSync(file).mtimeMs < since) return false;
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    } catch {
      // Gone since it was listed, or not ours to read.
      return false;
    }
  });
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
