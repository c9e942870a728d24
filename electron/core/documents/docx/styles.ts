import type { DocumentModel } from '../document.ts';
import { localeOf } from '../wording.ts';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Look {
  id: string;
  name: string;
  basedOn?: string;
  paragraph?: string;
  run?: string;
  isBuiltIn?: boolean;
}

const bordered = '<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="777777"/></w:pBdr>';

const looks: Look[] = [
  { id: 'Title', name: 'Title', isBuiltIn: true, paragraph: spaced(0, 120), run: sized(40, true) },
  { id: 'Subtitle', name: 'Subtitle', isBuiltIn: true, paragraph: spaced(0, 120), run: '<w:color w:val="444444"/>' },
  heading(1, 30),
  heading(2, 26),
  heading(3, 23),
  { id: 'ListParagraph', name: 'List Paragraph', isBuiltIn: true, paragraph: spaced(0, 60) },
  { id: 'Caption', name: 'caption', isBuiltIn: true, paragraph: `<w:keepNext/>${spaced(120, 60)}`, run: '<w:b/>' },
  { id: 'Footer', name: 'footer', isBuiltIn: true, run: sized(17) },
  { id: 'Fact', name: 'Fact', paragraph: spaced(0, 60) },
  { id: 'NoteTitle', name: 'Note Title', paragraph: `<w:keepNext/>${bordered}${spaced(120, 0)}` },
  { id: 'NoteText', name: 'Note Text', paragraph: `${bordered}${spaced(0, 160)}` },
  { id: 'TableText', name: 'Table Text', paragraph: spaced(20, 20), run: sized(19) },
  { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', run: '<w:b/>' },
  { id: 'AfterTable', name: 'After Table', paragraph: spaced(0, 60), run: sized(8) },
];

/** How the parts of a document look, in Word's own names where it has one: its outline goes by them. */
export function writeStyles(language: DocumentModel['language']): string {
  const cells = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const lines = cells.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`).join('');
  return (
    `${declaration}<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/>' +
    `<w:szCs w:val="22"/><w:lang w:val="${localeOf(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>` +
    '<w:spacing w:before="0" w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
    '<w:tblPr><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '<w:style w:type="table" w:customStyle="1" w:styleId="Grid"><w:name w:val="Grid"/><w:basedOn w:val="TableNormal"/>' +
    `<w:tblPr><w:tblBorders>${lines}</w:tblBorders></w:tblPr></w:style>` +
    `${looks.map(writeLook).join('')}</w:styles>`
  );
}

function writeLook({ id, name, basedOn = 'Normal', paragraph, run, isBuiltIn }: Look): string {
  return (
    `<w:style w:type="paragraph"${isBuiltIn ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="${basedOn}"/><w:qFormat/>${paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`}` +
    `${run === undefined ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
}

/** A bullet for all lists, and for each numbered one a numbering that begins with 1. */
export function writeNumbering(numbered: number): string {
  const level = (format: string, text: string): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
    '<w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr></w:lvl>';
  const own = Array.from(
    { length: numbered },
    (_, index) =>
      `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>` +
      '</w:lvlOverride></w:num>',
  );
  return (
    `${declaration}<w:numbering ${namespace}>` +
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level('bullet', '•')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${level('decimal', '%1.')}</w:abstractNum>` +
    `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${own.join('')}</w:numbering>`
  );
}

function heading(level: 1 | 2 | 3, size: number): Look {
  const paragraph = `<w:keepNext/><w:keepLines/>${spaced(280, 100)}<w:outlineLvl w:val="${level - 1}"/>`;
  return { id: `Heading${level}`, name: `heading ${level}`, isBuiltIn: true, paragraph, run: sized(size, true) };
}

function sized(halfPoints: number, isBold = false): string {
  return `${isBold ? '<w:b/>' : ''}<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

function spaced(before: number, after: number): string {
  return `<w:spacing w:before="${before}" w:after="${after}"/>`;
}
