import type { Row } from 'write-excel-file/node';
import { toPlainText, type Block, type Chart, type DocumentModel, type RichText } from '../document.ts';
import { say, spellInstant } from '../wording.ts';
import { makeRows, type CellContent } from './make-rows.ts';

const empty: CellContent = { content: null };
const bold = (content: string): CellContent => ({ content, isBold: true });
const line = (content: string): CellContent => ({ content, runsOn: true });
const text = (content: RichText): CellContent => ({ content: toPlainText(content) });

/** Everything but the tables, as text: names in the first column, what is said in the second. */
export function makeOverview(model: DocumentModel, sheetOf: (block: Block) => string): Row[] {
  const { title, subject, controller, createdAt, confidentiality, language, blocks } = model;
  const head = [
    [{ ...bold(title), runsOn: true }],
    ...(subject === undefined ? [] : [[line(subject)]]),
    [line(`${controller} · ${spellInstant(language, createdAt)}`)],
    ...(confidentiality === undefined ? [] : [[bold(confidentiality)]]),
    [empty],
  ];
  return [...head, ...blocks.flatMap((block) => makeBlock(block, language, sheetOf))].flatMap(makeRows);
}

function makeBlock(
  block: Block,
  language: DocumentModel['language'],
  sheetOf: (block: Block) => string,
): CellContent[][] {
  switch (block.kind) {
    case 'heading':
      return [[empty], [{ ...bold(block.text), runsOn: true }]];
    case 'paragraph':
      return [[empty, text(block.text)]];
    case 'list':
      return block.items.map((item, index) => {
        const { content } = text(item);
        return [empty, { content: `${block.isNumbered ? `${index + 1}.` : '•'} ${content}` }];
      });
    case 'facts':
      return block.facts.map(({ name, value }) => [text(name), text(value)]);
    case 'note':
      return [[bold(block.title), text(block.text)]];
    case 'table':
      return [[empty, text(say(language, 'tableOnSheet', { sheet: sheetOf(block) }))]];
    case 'chart':
      return makeChart(block, language);
    case 'pageBreak':
      return [];
  }
}

function makeChart({ title, alternative, bars, numbers }: Chart, language: DocumentModel['language']): CellContent[][] {
  const number = (content: number | undefined): CellContent => ({ content: content ?? null, numbers, align: 'left' });
  const names = (['value', 'from', 'to'] as const).map((key) => bold(say(language, key)));
  return [
    [empty, bold(title)],
    [empty, text(alternative)],
    [empty, ...names],
    ...bars.map(({ label, value, interval }) => [
      text(label),
      number(value),
      number(interval?.low),
      number(interval?.high),
    ]),
  ];
}
