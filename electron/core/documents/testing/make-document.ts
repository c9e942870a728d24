import type { Block, DocumentModel } from '../document.ts';

/** A document with these blocks. */
export function makeDocument(blocks: readonly Block[], changes: Partial<DocumentModel> = {}): DocumentModel {
  return {
    title: 'Prüfbericht',
    language: 'de',
    controller: 'Muster GmbH',
    createdAt: '2026-11-25T08:30:00Z',
    blocks,
    ...changes,
  };
}

/** Every kind of block with the same text wherever it has one. */
export function makeEveryBlock(text: string): Block[] {
  return [
    { kind: 'heading', level: 1, text },
    { kind: 'paragraph', text: [{ text }, { text, emphasis: 'bold' }, { text, emphasis: 'italic' }] },
    { kind: 'list', items: [text] },
    { kind: 'list', items: [text], isNumbered: true },
    { kind: 'facts', facts: [{ name: text, value: text }] },
    { kind: 'note', title: text, text },
    {
      kind: 'table',
      caption: text,
      columns: [{ header: text }, { header: 'n', numbers: {} }],
      rows: [[text, 1]],
      hasRowHeaders: true,
    },
    { kind: 'pageBreak' },
    {
      kind: 'chart',
      title: text,
      alternative: text,
      bars: [{ label: text, value: 0.5, interval: { low: 0.25, high: 0.75 } }],
    },
  ];
}
