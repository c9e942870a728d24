export type { CaseDocument, CaseFileContent } from './case-file-content.ts';
export { extensionOf } from './extension-of.ts';
export { writeCaseFile } from './write-case-file.ts';
