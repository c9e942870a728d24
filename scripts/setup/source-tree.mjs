import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';

const BUILT_FROM = ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json'];
const isLeftOut = (name) => /\.test\.tsx?$|\.tsbuildinfo$/.test(name) || name === 'node_modules';

function* listFiles(relative) {
  const entries = readdirSync(path.join(root, relative), { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  for (const entry of entries) {
    if (isLeftOut(entry.name)) continue;
    const below = `${relative}/${entry.name}`;
    if (entry.isDirectory()) yield* listFiles(below);
    else yield below;
  }
}

/** A digest (hex) of everything the application is built from, without its tests. */
export function hashSources() {
  const hash = createHash('sha256');
  const files = BUILT_FROM.flatMap((name) => (name.includes('.') ? [name] : [...listFiles(name)]));
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}
