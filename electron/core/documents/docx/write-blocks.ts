import type { Block, DocumentModel, RichText } from '../document.ts';
import { spellNumber } from '../wording.ts';
import { writeTable } from './write-table.ts';
import { writeLineRun, writeRuns } from './write-text.ts';

/** Numbered lists each begin with 1, so each has a numbering of its own: how many there were. */
export interface Numbering {
  lists: number;
}

/** The first numbering is the bullets'. */
export const bullets = 1;

/** A block as it stands in the body. */
export function writeBlock(block: Block, language: DocumentModel['language'], numbering: Numbering): string {
  switch (block.kind) {
    case 'heading':
      return writeParagraph(writeLineRun(block.text), { style: `Heading${block.level}` });
    case 'paragraph':
      return writeParagraph(writeRuns(block.text));
    case 'list': {
      const number = block.isNumbered ? bullets + (numbering.lists += 1) : bullets;
      return block.items.map((item) => writeParagraph(writeRuns(item), { style: 'ListParagraph', number })).join('');
    }
    case 'facts':
      return writeFacts(block.facts);
    case 'table':
      return writeTable(block, language);
    case 'note':
      return (
        writeParagraph(writeRuns([{ text: block.title, emphasis: 'bold' }]), { style: 'NoteTitle' }) +
        writeParagraph(writeRuns(block.text), { style: 'NoteText' })
      );
    case 'pageBreak':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    case 'chart':
      // The values say what the picture would.
      return (
        writeParagraph(writeLineRun(block.title), { style: 'Caption' }) +
        writeFacts(
          block.bars.map(({ label, value }) => ({ name: label, value: spellNumber(language, value, block.numbers) })),
        )
      );
  }
}

export function writeParagraph(runs: string, { style, number }: { style?: string; number?: number } = {}): string {
  const properties =
    (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) +
    (number === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr>`);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A line for each: names may be longer than a narrow column. */
function writeFacts(facts: readonly { name: string; value: RichText }[]): string {
  return facts
    .map(({ name, value }) =>
      writeParagraph(
        writeRuns([
          { text: `${name}: `, emphasis: 'bold' },
          ...(typeof value === 'string' ? [{ text: value }] : value),
        ]),
        { style: 'Fact' },
      ),
    )
    .join('');
}
