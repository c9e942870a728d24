export { exportsHandlers } from './handlers.ts';
export { nameFile } from './name-file.ts';
