import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Absolute path of something in the project. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Holds what set-up fetched or remembers; lies in node_modules because it is neither source nor output. */
export const runtimeCache = inRoot('node_modules', '.cache', 'custos-electron');
