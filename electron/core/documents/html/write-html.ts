import { createHash } from 'node:crypto';
import { listCells, type Block, type DocumentModel, type RichText, type Table } from '../document.ts';
import { toLegible, toLegibleLine } from '../legible-text.ts';
import { localeOf, spellInstant, spellNumber } from '../wording.ts';
import { style } from './style.ts';

const styleHash = createHash('sha256').update(style).digest('base64');
/** Nothing is loaded and nothing runs, whatever stands in the texts. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
/** The quick way for most texts: nothing in them is deceptive or markup. */
const isPlain = /^[\x20-\x25\x27-\x3b\x3d\x3f-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2015\u2018-\u201f\u20ac\n]*$/;
/** What of a plain text is no line: spaces at its ends or several in a row, and line feeds. */
const untidy = /^ | $| {2}|\n/;

/** About so many characters of a long table are given at once. Short parts are quick to encode: most are all Latin. */
const part = 4000;

export const endOfHtml = '</main>\n</body>\n</html>\n';

/** The document as one page that needs nothing else, in parts. The same document makes the same text. */
export function* writeHtml(model: DocumentModel): Generator<string> {
  yield beginHtml(model);
  yield* writeBlocks(model.blocks, model.language);
  yield endOfHtml;
}

/** For a document that grows while it is written: what comes before its blocks. */
export function beginHtml(model: Omit<DocumentModel, 'blocks'>): string {
  const { title, language, controller, subject, createdAt, confidentiality } = model;
  const origin = `${toLegibleLine(controller)} · ${spellInstant(language, createdAt)}`;
  return `<!DOCTYPE html>
<html lang="${localeOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${writeLine(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${writeLine(title)}</h1>
${subject === undefined ? '' : `<p>${writeLine(subject)}</p>\n`}<p class="origin">${escape(origin)}</p>
${confidentiality === undefined ? '' : `<p class="origin"><strong>${writeLine(confidentiality)}</strong></p>\n`}</header>
<main>
`;
}

export function* writeBlocks(blocks: Iterable<Block>, language: DocumentModel['language']): Generator<string> {
  for (const block of blocks) yield* writeBlock(block, language);
}

function* writeBlock(block: Block, language: DocumentModel['language']): Generator<string> {
  switch (block.kind) {
    case 'heading':
      yield `<h${block.level + 1}>${writeLine(block.text)}</h${block.level + 1}>\n`;
      break;
    case 'paragraph':
      yield `<p>${writeRich(block.text)}</p>\n`;
      break;
    case 'list': {
      const tag = block.isNumbered ? 'ol' : 'ul';
      yield `<${tag}>\n${block.items.map((item) => `<li>${writeRich(item)}</li>\n`).join('')}</${tag}>\n`;
      break;
    }
    case 'facts':
      yield `<dl>\n${block.facts
        .map(({ name, value }) => `<dt>${writeLine(name)}</dt><dd>${writeRich(value)}</dd>\n`)
        .join('')}</dl>\n`;
      break;
    case 'note':
      yield `<aside><p><strong>${writeLine(block.title)}</strong></p><p>${writeRich(block.text)}</p></aside>\n`;
      break;
    case 'table':
      yield* writeTable(block, language);
      break;
    case 'pageBreak':
      yield '<div class="break"></div>\n';
      break;
    case 'chart':
      // In a page the values say what the picture would.
      yield `<p>${writeLine(block.title)}</p>\n<dl>\n${block.bars
        .map(
          ({ label, value }) => `<dt>${writeLine(label)}</dt><dd>${spellNumber(language, value, block.numbers)}</dd>\n`,
        )
        .join('')}</dl>\n`;
  }
}

function* writeTable(table: Table, language: DocumentModel['language']): Generator<string> {
  const { caption, columns, rows, hasRowHeaders = false } = table;
  const attributes = columns.map(({ align, numbers }) => (align === 'right' || numbers ? ' class="right"' : ''));
  const tags = attributes.map((attribute, index) =>
    hasRowHeaders && index === 0
      ? { open: `<th scope="row"${attribute}>`, close: '</th>' }
      : { open: `<td${attribute}>`, close: '</td>' },
  );
  const headers = columns.map(({ header }, index) => `<th scope="col"${attributes[index]}>${writeLine(header)}</th>`);
  yield `<table>\n${caption === undefined ? '' : `<caption>${writeLine(caption)}</caption>\n`}`;
  yield `<thead><tr>${headers.join('')}</tr></thead>\n<tbody>\n`;
  let written = '';
  for (const row of rows) {
    const cells = listCells(table, row);
    written += '<tr>';
    for (let index = 0; index < tags.length; index += 1) {
      const cell = cells[index] ?? '';
      const { open, close } = tags[index]!;
      written += open;
      written += typeof cell === 'number' ? spellNumber(language, cell, columns[index]?.numbers) : writeText(cell);
      written += close;
    }
    written += '</tr>\n';
    if (written.length < part) continue;
    yield written;
    written = '';
  }
  yield `${written}</tbody>\n</table>\n`;
}

function writeRich(text: RichText): string {
  if (typeof text === 'string') return writeText(text);
  const tags = { bold: 'strong', italic: 'em' } as const;
  return text
    .map(({ text: run, emphasis }) =>
      emphasis ? `<${tags[emphasis]}>${writeText(run)}</${tags[emphasis]}>` : writeText(run),
    )
    .join('');
}

/** Line feeds stay; the style shows them. */
function writeText(text: string): string {
  return isPlain.test(text) ? text : escape(toLegible(text));
}

function writeLine(text: string): string {
  return isPlain.test(text) && !untidy.test(text) ? text : escape(toLegibleLine(text));
}

/** For what stands between tags. No attribute is made of a text. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
