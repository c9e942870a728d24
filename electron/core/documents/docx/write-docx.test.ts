import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../../shared/testing/hostile-strings/index.ts';
import type { DocumentModel } from '../document.ts';
import { toLegible } from '../legible-text.ts';
import { elsewhere } from '../testing/elsewhere.ts';
import { makeDocument, makeEveryBlock } from '../testing/make-document.ts';
import { readArchive } from '../testing/read-archive.ts';
import { readDocx } from '../testing/read-docx.ts';
import { writeDocx } from './write-docx.ts';

const parts = async (model: DocumentModel) => readArchive(await writeDocx(model));

describe('a document for a word processor', () => {
  it('says everything in its order, with headings, lists and tables as what they are', async () => {
    const bytes = await writeDocx(
      makeDocument(
        [
          { kind: 'heading', level: 2, text: 'Über' },
          { kind: 'list', isNumbered: true, items: ['eins', 'zwei'] },
          {
            kind: 'table',
            caption: 'Zahlen',
            columns: [{ header: 'Bot' }, { header: 'Anteil', numbers: { isPercent: true } }],
            rows: [['A & <B>', 0.034]],
          },
          { kind: 'facts', facts: [{ name: 'Frist', value: '90 Tage\nab Ende' }] },
          { kind: 'note', title: 'Achtung', text: 'Dies.' },
        ],
        { subject: 'Betreff', confidentiality: 'Vertraulich' },
      ),
    );
    expect(await readDocx(bytes)).toEqual([
      { style: 'Title', text: 'Prüfbericht' },
      { style: 'Subtitle', text: 'Betreff' },
      { style: 'Subtitle', text: 'Muster GmbH · 25. November 2026 um 08:30 UTC' },
      { style: 'Subtitle', text: 'Vertraulich' },
      { style: 'Heading2', text: 'Über' },
      { style: 'ListParagraph', text: 'eins' },
      { style: 'ListParagraph', text: 'zwei' },
      { style: 'Caption', text: 'Zahlen' },
      { style: 'TableHead', text: 'Bot' },
      { style: 'TableHead', text: 'Anteil' },
      { style: 'TableText', text: 'A & <B>' },
      { style: 'TableText', text: '3,4\u00a0%' },
      { style: 'AfterTable', text: '' },
      { style: 'Fact', text: 'Frist: 90 Tage\nab Ende' },
      { style: 'NoteTitle', text: 'Achtung' },
      { style: 'NoteText', text: 'Dies.' },
    ]);
  });

  it('keeps every hostile text a text, and runs and loads nothing', async () => {
    const texts = hostileStrings();
    const files = await parts(
      makeDocument(texts.flatMap(makeEveryBlock), { title: '<w:p/>', subject: '"&', controller: '<x>' }),
    );
    for (const [name, content] of files) {
      expect(findFault(content), name).toBeNull();
      expect(content).not.toMatch(/TargetMode|<w:hyperlink|<w:object|<w:altChunk|<w:pict|<w:drawing|macro/i);
    }
    expect([...files.get('word/document.xml')!.matchAll(/w:instr/g)]).toEqual([]);
    const plain = await readDocx(await writeDocx(makeDocument(texts.map((text) => ({ kind: 'paragraph', text })))));
    expect(plain.slice(2).map(({ text }) => text)).toEqual(texts.map(toLegible));
  });

  it('begins each numbered list with 1', async () => {
    const list = { kind: 'list', isNumbered: true, items: ['a'] } as const;
    const files = await parts(makeDocument([list, list]));
    expect(files.get('word/document.xml')?.match(/<w:numId w:val="\d+"\/>/g)).toEqual([
      '<w:numId w:val="2"/>',
      '<w:numId w:val="3"/>',
    ]);
    expect(files.get('word/numbering.xml')?.match(/<w:num w:numId="\d+">/g)).toHaveLength(3);
  });

  it('is the same to the byte for the same document, at any time and in any zone', async () => {
    const model = makeDocument(makeEveryBlock('Text'));
    const first = await writeDocx(model);
    expect(Buffer.compare(first, await elsewhere(() => writeDocx(model)))).toBe(0);
  });
});

/** Why it is no well-formed XML, as far as this writer could fail at that. */
function findFault(xml: string): string | null {
  const open: string[] = [];
  const tag = /<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>/g;
  const content = xml.replace(/^<\?xml [^>]*\?>\n/, '');
  for (const [whole, isEnd, name = '', , isEmpty] of content.matchAll(tag)) {
    if (isEnd && open.pop() !== name) return whole;
    if (!isEnd && !isEmpty) open.push(name);
  }
  if (open.length > 0) return open.join();
  const rest = content.replace(tag, '').replace(/&(?:amp|lt|gt|quot|apos);/g, '');
  return /[<&]|(?![\t\n])[\p{Cc}\ufffe\uffff]|\p{Cs}/u.exec(rest)?.[0] ?? null;
}
