import { readFileSync } from 'node:fs';

interface ArchivedFile {
  size: number;
  offset?: string;
  unpacked?: boolean;
  integrity?: { algorithm: string; hash: string };
}
interface ArchivedFolder {
  files: Record<string, ArchivedFile | ArchivedFolder>;
}

export interface Archived extends ArchivedFile {
  /** From the archive's root, with slashes. */
  name: string;
  /** Nothing for what lies beside the archive. */
  content: Buffer | null;
}

/** Electron's archive: four numbers, a JSON of names and places, then the files one after the other. */
export function readArchive(file: string): Archived[] {
  const bytes = readFileSync(file);
  const start = 8 + bytes.readUInt32LE(4);
  const root = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as ArchivedFolder;
  return listFiles(root, '').map(([name, one]) => {
    const from = start + Number(one.offset);
    return { ...one, name, content: one.unpacked ? null : bytes.subarray(from, from + one.size) };
  });
}

function listFiles(folder: ArchivedFolder, prefix: string): [string, ArchivedFile][] {
  return Object.entries(folder.files).flatMap(([name, entry]): [string, ArchivedFile][] =>
    'files' in entry ? listFiles(entry, `${prefix}${name}/`) : [[`${prefix}${name}`, entry]],
  );
}
