import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Signs are what the text faces lack: arrows, comparisons, check marks, boxes. */
export type FontName = 'regular' | 'bold' | 'italic' | 'signs';

/** Where the packages keep the fonts; electron/vite.config.ts lays the same files beside the bundle. */
export const fontFiles: Record<FontName, string> = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  italic: '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  signs: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
};

const read = new Map<FontName, Uint8Array>();
/** As a document before has parsed them, which takes longer than everything else about a letter. Fonts do not change. */
const parsed = new Map<FontName, object>();

/** A font as pdfkit takes it: parsed by a document before, or else as TrueType, read once. */
export function readFont(name: FontName): Uint8Array | object {
  const bytes = parsed.get(name) ?? read.get(name) ?? readFileSync(locateFont(fontFiles[name]));
  if (bytes instanceof Uint8Array) read.set(name, bytes);
  return bytes;
}

export function keepParsed(name: FontName, font: object): void {
  parsed.set(name, font);
  read.delete(name);
}

function locateFont(file: string): string {
  return import.meta.url.endsWith('.ts')
    ? createRequire(import.meta.url).resolve(file)
    : fileURLToPath(new URL(`./fonts/${path.posix.basename(file)}`, import.meta.url));
}
