import type { AuditEntry, LogStart } from '../../../shared/contract/audit.ts';
import type { Block, DocumentModel } from '../documents/index.ts';
import type { CaseFileContent } from './case-file-content.ts';
import { sha256Of } from './manifest.ts';
import { textsOf, type Text } from './texts.ts';

export interface IndexFacts {
  language: 'de' | 'en';
  /** ISO 8601 instant. */
  createdAt: string;
  vaultId: string;
  publicKey: string;
  /** Last hash of the log. */
  head: string;
  shown: readonly AuditEntry[];
  /** Where the log begins, if its oldest entries were removed. */
  start: LogStart | null;
  names: ReadonlyMap<string, string>;
  /** Name in the archive, and what it is. */
  documents: readonly { file: string; title: string; bytes: Uint8Array }[];
}

/** What is read first, and by a court alone: the case in words, its documents, its part of the log, and how to check. */
export function describeIndex(content: CaseFileContent, facts: IndexFacts): DocumentModel {
  const text = textsOf(facts.language);
  const { kind, number, controller, title, isDrill = false } = content;
  return {
    title: text(`title.${kind}`, { number }),
    language: facts.language,
    controller,
    subject: title,
    createdAt: facts.createdAt,
    confidentiality: text(isDrill ? 'drill' : 'confidential'),
    blocks: [
      heading(text('about')),
      { kind: 'paragraph', text: text('about.what', { controller }) },
      { kind: 'paragraph', text: text('about.files') },
      ...content.blocks,
      heading(text('documents')),
      ...describeDocuments(facts, text),
      heading(text('log')),
      ...describeLog(facts, text),
      heading(text('check')),
      { kind: 'paragraph', text: text('check.how') },
      { kind: 'paragraph', text: text('check.key', { controller }) },
      {
        kind: 'facts',
        facts: [
          { name: text('check.publicKey'), value: facts.publicKey },
          { name: text('check.vault'), value: facts.vaultId },
          { name: text('check.head'), value: facts.head },
        ],
      },
    ],
  };
}

function describeDocuments({ documents }: IndexFacts, text: Text): Block[] {
  if (documents.length === 0) return [{ kind: 'paragraph', text: text('documents.none') }];
  return [
    { kind: 'paragraph', text: text('documents.kept') },
    {
      kind: 'table',
      hasRowHeaders: true,
      columns: [
        { header: text('document.file') },
        { header: text('document.what'), share: 2 },
        { header: text('document.bytes'), align: 'right', numbers: { fractionDigits: 0 } },
        { header: text('document.sha256'), share: 2 },
      ],
      rows: documents.map(({ file, title, bytes }) => [file, title, bytes.length, sha256Of(bytes)]),
    },
  ];
}

function describeLog({ shown, start, names }: IndexFacts, text: Text): Block[] {
  const removed: Block[] = start === null ? [] : [{ kind: 'paragraph', text: describeStart(start, text) }];
  if (shown.length === 0) return [...removed, { kind: 'paragraph', text: text('log.none') }];
  return [
    ...removed,
    { kind: 'paragraph', text: text('log.what') },
    {
      kind: 'table',
      hasRowHeaders: true,
      columns: [
        { header: text('log.seq'), align: 'right', numbers: { fractionDigits: 0 } },
        { header: text('log.at'), share: 2 },
        { header: text('log.by'), share: 2 },
        { header: text('log.procedure'), share: 2 },
        { header: text('log.hash'), share: 3 },
      ],
      rows: shown.map(({ seq, at, userId, procedure, phase, hash }) => [
        seq,
        `${at.slice(0, 10)} ${at.slice(11, 19)}`,
        userId === null ? '' : (names.get(userId) ?? userId),
        text('log.line', { procedure, phase: text(`phase.${phase}`) }),
        hash,
      ]),
    },
  ];
}

function describeStart({ seq, removedAt, keepYears }: LogStart, text: Text): string {
  return text('log.removed', { seq: String(seq), day: removedAt.slice(0, 10), years: keepYears });
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}
