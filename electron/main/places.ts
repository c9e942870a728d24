import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built application: main/, core/, preload/, renderer/ lie side by side in it, also inside the package. */
const output = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

export const rendererFolder = path.join(output, 'renderer');
export const preloadFile = path.join(output, 'preload', 'index.cjs');
export const coreFile = path.join(output, 'core', 'process.js');
