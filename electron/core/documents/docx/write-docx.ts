import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import type { DocumentModel } from '../document.ts';
import { toLegibleLine } from '../legible-text.ts';
import { localeOf, say, spellInstant } from '../wording.ts';
import { archiveOptions } from '../zip/archive-options.ts';
import { declaration, writeNumbering, writeStyles } from './styles.ts';
import { writeBlock, writeParagraph, type Numbering } from './write-blocks.ts';
import { escapeXml, writeLineRun } from './write-text.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The document for a word processor, where it is gone on with. The same document, the same bytes. */
export async function writeDocx(model: DocumentModel): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), archiveOptions());
  for (const [name, text] of listParts(model)) await writer.add(name, new TextReader(text));
  return writer.close();
}

function listParts(model: DocumentModel): [name: string, text: string][] {
  const numbering: Numbering = { lists: 0 };
  const body = model.blocks.map((block) => writeBlock(block, model.language, numbering)).join('');
  return [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', rootRelations],
    ['docProps/core.xml', writeProperties(model)],
    ['word/document.xml', writeBody(model, body)],
    ['word/_rels/document.xml.rels', bodyRelations],
    ['word/styles.xml', writeStyles(model.language)],
    ['word/numbering.xml', writeNumbering(numbering.lists)],
    ['word/footer1.xml', writeFooter(model)],
  ];
}

function writeBody({ title, subject, controller, createdAt, confidentiality, language }: DocumentModel, body: string) {
  const origin = `${toLegibleLine(controller)} · ${spellInstant(language, createdAt)}`;
  const lines = [subject, origin, confidentiality].flatMap((line) => line ?? []);
  return (
    `${declaration}<w:document ${word} xmlns:r="${relations}"><w:body>` +
    writeParagraph(writeLineRun(title), { style: 'Title' }) +
    lines.map((line) => writeParagraph(writeLineRun(line), { style: 'Subtitle' })).join('') +
    body +
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>' +
    '</w:sectPr></w:body></w:document>'
  );
}

function writeFooter({ language, title, confidentiality }: DocumentModel): string {
  const [before = '', between = '', after = ''] = say(language, 'pageOf', { page: '\n', pages: '\n' }).split('\n');
  const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const own = [title, ...(confidentiality === undefined ? [] : [confidentiality]), before].join(' · ');
  const text = (value: string): string =>
    `<w:r><w:t xml:space="preserve">${escapeXml(value.replace(/\s+/g, ' '))}</w:t></w:r>`;
  const runs = text(toLegibleLine(own) + ' ') + field('PAGE') + text(between) + field('NUMPAGES') + text(after);
  return `${declaration}<w:ftr ${word}>${writeParagraph(runs, { style: 'Footer' })}</w:ftr>`;
}

function writeProperties({ title, subject, controller, createdAt, language }: DocumentModel): string {
  const at = new Date(createdAt).toISOString().replace(/\.\d+/, '');
  const line = (text: string): string => escapeXml(toLegibleLine(text));
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${line(title)}</dc:title>${subject === undefined ? '' : `<dc:subject>${line(subject)}</dc:subject>`}` +
    `<dc:creator>${line(controller)}</dc:creator><dc:language>${localeOf(language)}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  );
}

const contentTypes =
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${mainType}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${mainType}.styles+xml"/>` +
  `<Override PartName="/word/numbering.xml" ContentType="${mainType}.numbering+xml"/>` +
  `<Override PartName="/word/footer1.xml" ContentType="${mainType}.footer+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>';

const rootRelations = writeRelations([
  [`${relations}/officeDocument`, 'word/document.xml'],
  ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
]);

const bodyRelations = writeRelations([
  [`${relations}/styles`, 'styles.xml'],
  [`${relations}/numbering`, 'numbering.xml'],
  [`${relations}/footer`, 'footer1.xml'],
]);

function writeRelations(targets: readonly [type: string, target: string][]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
