import type { Block } from '../documents/index.ts';

/** One file that belongs to a case, exactly as it is kept. */
export interface CaseDocument {
  /** What it is, in the language of the index. */
  title: string;
  /** The end of its name in the archive. The name itself is a number: it stays readable, and tells of nobody. */
  extension: string;
  bytes: Uint8Array;
}

/** What a case has to say, apart from how the file of it is packed and signed. */
export interface CaseFileContent {
  kind: 'request' | 'incident' | 'erasure';
  /** By which it is known, such as 2026-031. */
  number: string;
  title: string;
  controller: string;
  /** An exercise is marked as one on every page. */
  isDrill?: boolean;
  blocks: readonly Block[];
  documents: readonly CaseDocument[];
  /** The same for programs. */
  data: unknown;
  /** By which the entries of the log that belong to it are found. */
  ids: ReadonlySet<string>;
}
