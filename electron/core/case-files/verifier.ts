import { readFileSync } from 'node:fs';

/** The program that checks a case file, as it lies in each of them; electron/vite.config.ts lays it beside the bundle. */
export function readVerifier(): Buffer {
  const place = import.meta.url.endsWith('.ts')
    ? '../../../scripts/verify-case-file.mjs'
    : './data/verify-case-file.mjs';
  return readFileSync(new URL(place, import.meta.url));
}
