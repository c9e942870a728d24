import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../shared/csv.ts';
import { svgNamespace, writeSvg } from '../../../shared/svg.ts';
import { hostileStrings } from '../../../shared/testing/hostile-strings/index.ts';
import { isCleanCsv } from './check-csv.ts';
import { isCleanPng } from './check-png.ts';
import { isCleanSvg } from './check-svg.ts';
import { chartContents, chunk, makePng, pngSignature } from './testing/chart-contents.ts';

const svg = (inside: string, more = ''): string => `<svg xmlns="${svgNamespace}"${more}>${inside}</svg>`;

describe('an SVG', () => {
  it('may hold shapes, text and references to its own parts', () => {
    expect(isCleanSvg(chartContents.svg)).toBe(true);
    expect(isCleanSvg(svg('<defs><pattern id="p1"/></defs><g><path d="M0,0 h4" fill="url(#p1)"/></g>'))).toBe(true);
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script in capitals', svg('<SCRIPT/>')],
    ['foreign content', svg('<foreignObject><p>x</p></foreignObject>')],
    ['a style', svg('<style>* { fill: url(http://evil.example) }</style>')],
    ['an event attribute', svg('<rect/>', ' onload="alert(1)"')],
    ['an event attribute deeper down', svg('<g><rect onclick="alert(1)"/></g>')],
    ['a link', svg('<a href="https://evil.example"><rect/></a>')],
    ['an embedded picture', svg('<image href="https://evil.example/x.png"/>')],
    ['a reference to another file', svg('<rect fill="url(other.svg#x)"/>')],
    ['a namespace of its own', svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>')],
    ['an escaped attribute', svg('<rect fill="&#117;rl(http://evil.example)"/>')],
    ['an entity', svg('<text>&x;</text>')],
    ['a document type', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('')}`],
    ['a comment', svg('<!-- <script> -->')],
    ['an instruction', svg('<?xml-stylesheet href="x"?>')],
    ['text without escapes', svg('<![CDATA[<script>]]>')],
    ['single quotes', svg("<rect width='4'/>")],
    ['what is not closed', `<svg xmlns="${svgNamespace}"><g>`],
    ['what is closed twice', svg('<g></g></g>')],
    ['something after its end', `${svg('')}<script/>`],
    ['something before its beginning', ` ${svg('')}`],
    ['control characters', svg('<text>\u001b[2J</text>')],
    ['endless depth', svg(`${'<g>'.repeat(40)}${'</g>'.repeat(40)}`)],
    ['nothing', ''],
  ])('with %s is none', (_what, text) => {
    expect(isCleanSvg(text)).toBe(false);
  });

  it('is clean whatever words a chart holds', () => {
    for (const text of hostileStrings()) {
      const title = { name: 'title', attributes: {}, children: [text] };
      const written = writeSvg({ name: 'svg', attributes: { xmlns: svgNamespace }, children: [title] });
      expect(isCleanSvg(written), JSON.stringify(text)).toBe(true);
    }
  });
});

describe('a PNG', () => {
  it('is one whole picture', () => {
    expect(isCleanPng(makePng())).toBe(true);
    expect(isCleanPng(makePng(2, 2, [chunk('sRGB', Buffer.of(0))]))).toBe(true);
  });

  it.each([
    ['another signature', Buffer.concat([Buffer.from('GIF89a'), makePng()])],
    ['nothing after the signature', pngSignature],
    ['its end missing', makePng().subarray(0, -1)],
    ['something after its end', Buffer.concat([makePng(), Buffer.from('MZ')])],
    ['words in it', makePng(2, 2, [chunk('tEXt', Buffer.from('Comment\0somebody'))])],
    ['a changed byte', Buffer.from(makePng()).fill(9, 40, 41)],
    ['no header', Buffer.concat([pngSignature, chunk('IDAT', Buffer.of(0)), chunk('IEND', Buffer.of())])],
    ['no width', makePng(0, 2)],
    ['a height beyond all screens', makePng(2, 100_000)],
    ['a length beyond its end', Buffer.concat([pngSignature, Buffer.alloc(12, 0xff)])],
  ])('with %s is none', (_what, bytes) => {
    expect(isCleanPng(bytes)).toBe(false);
  });
});

describe('a table', () => {
  it('may hold any words, as they are written for spreadsheets', () => {
    expect(isCleanCsv(chartContents.csv)).toBe(true);
    for (const text of hostileStrings()) {
      expect(isCleanCsv(`\ufeff${writeCsv([['a', text, -1.5e-7]])}`), JSON.stringify(text)).toBe(true);
    }
  });

  it.each([
    ['no byte order mark', 'a,b\r\n'],
    ['nothing in it', '\ufeff'],
    ['a formula', '\ufeffa\r\n=1+1\r\n'],
    ['a quoted formula', '\ufeffa\r\n"=1+1"\r\n'],
    ['a formula behind a semicolon', '\ufeffa\r\n"x;@y"\r\n'],
    ['rows of different lengths', '\ufeffa,b\r\n1\r\n'],
    ['an open quote', '\ufeffa\r\n"b\r\n'],
    ['an open row', '\ufeffa,b\r\n1,2'],
    ['a quote inside a cell', '\ufeffa"b\r\n'],
    ['control characters', '\ufeff\u001b[2J\r\n'],
    ['a second mark', '\ufeff\ufeffa\r\n'],
  ])('with %s is none', (_what, text) => {
    expect(isCleanCsv(text)).toBe(false);
  });
});
