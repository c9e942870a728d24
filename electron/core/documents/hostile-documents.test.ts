import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import readSheets from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../shared/testing/hostile-strings/index.ts';
import type { DocumentModel } from './document.ts';
import { toLegible } from './legible-text.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { makeDocument, makeEveryBlock } from './testing/make-document.ts';
import { readContent } from './testing/read-content.ts';
import { readObjects } from './testing/read-pdf.ts';
import { readArchive } from './testing/read-archive.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

const texts = hostileStrings();
/** Lines end elsewhere in a PDF, and a hyphen stands where a word goes on. */
const squeeze = (text: string) => text.normalize().replace(/[\s\u00ad]/g, '');
const acts =
  /\/(A|AA|OpenAction|JavaScript|JS|URI|Launch|GoToR|GoToE|SubmitForm|ImportData|EmbeddedFiles?|Filespec|RichMedia|Annots|AcroForm|XFA|Movie|Sound|Rendition|Encrypt)\b(?! <<\n\/O \/(Table|List|Layout))/;
/** Would hide, reorder or steer. The line feed and the tab are ordinary in a text of several lines. */
const deceptive =
  /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060-\u206f\u3164\ufeff\p{Noncharacter_Code_Point}\p{Cs}]/u;
const inEveryPlace = makeDocument(
  [
    { kind: 'table', columns: [{ header: 'Text' }], rows: texts.map((text) => [text]) },
    ...texts.filter((text, index) => index % 4 === 0 && text.length < 2000).flatMap(makeEveryBlock),
  ],
  {
    title: texts.join(' ').slice(0, 20_000),
    subject: '<x>&amp;</rdf:li>',
    controller: '<script>',
    confidentiality: '\u202Ex',
  },
);

describe('the corpus of attacks through text in a PDF', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await writePdf(inEveryPlace);
  });

  it('is all there to be read, with what hides or reorders written out', async () => {
    const bytes = await writePdf(makeDocument(texts.map((text) => ({ kind: 'paragraph', text }))));
    const said = readContent(bytes)
      .slice(2)
      .map(({ text, actual }) => actual ?? text)
      .join('');
    expect(deceptive.test(said)).toBe(false);
    expect(squeeze(said)).toBe(texts.map((text) => squeeze(toLegible(text))).join(''));
  });

  it('does nothing: there is no action, no address, no script and no attachment', () => {
    const objects = readObjects(pdf);
    expect(objects.length).toBeGreaterThan(100_000);
    expect(acts.exec(objects)?.[0]).toBeUndefined();
    const contents = readContent(pdf);
    expect(contents.filter(({ text, actual }) => deceptive.test(actual ?? text))).toEqual([]);
  });

  it('leaves the description of the document in XML as it is', async () => {
    const describeFile = (bytes: Uint8Array) =>
      /<x:xmpmeta[^]*<\/x:xmpmeta>/.exec(Buffer.from(bytes).toString('utf8'))?.[0].replace(/>[^<]*</g, '><');
    const plain = await writePdf(makeDocument([], { title: 'a', subject: 'b', controller: 'c' }));
    expect(describeFile(plain)).toContain('pdfaid:part');
    expect(describeFile(pdf)).toBe(describeFile(plain));
  });

  const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;
  it.skipIf(!hasQpdf)('is a file without faults to qpdf, where the Debian package is installed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'custos-pdf-'));
    try {
      writeFileSync(path.join(folder, 'x.pdf'), pdf);
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', 'x.pdf'], { cwd: folder, encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(stdout).toContain('No syntax or stream encoding errors found');
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has no text anywhere in Unicode that cannot be written, and none that is lost', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 20, maxLength: 20 }), async (given) => {
        const bytes = await writePdf(makeDocument(given.map((text) => ({ kind: 'paragraph', text }))));
        const said = readContent(bytes)
          .slice(2)
          .map(({ text, actual }) => actual ?? text)
          .join('');
        expect(squeeze(said)).toBe(squeeze(given.map(toLegible).join('\n')));
      }),
      { numRuns: 15 },
    );
  });
});

describe('the corpus of attacks through text in a workbook', () => {
  const inTable: DocumentModel = makeDocument([
    { kind: 'table', caption: 'Texte', columns: [{ header: 'Text' }], rows: texts.map((text) => [text]) },
  ]);

  it('is all there cell by cell, with what hides or reorders written out', async () => {
    const [, table] = await readSheets(Buffer.from(await writeXlsx(inTable)), { trim: false });
    const read = (table?.data ?? []).slice(1).map(([cell]) => String(cell ?? ''));
    expect(deceptive.test(read.join(''))).toBe(false);
    const expected = texts.flatMap(
      (text) =>
        toLegible(text)
          .replaceAll('\ufffd', '‹U+FFFD›')
          .match(/[^]{1,32767}/g) ?? [''],
    );
    expect(read).toEqual(expected);
  });

  it('is nowhere a formula, an address or a file beside the sheets', async () => {
    const files = await readArchive(await writeXlsx(inEveryPlace));
    for (const [name, content] of files) {
      expect(name).toMatch(
        /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?)$/,
      );
      if (/worksheets\/sheet/.test(name)) {
        expect(content).not.toMatch(/<f[ >]|<hyperlink|<drawing|<legacyDrawing|<oleObject|<dataValidation/);
        // Every cell is one of the texts, by its number, or a number.
        expect(content.replace(/<c r="[A-Z]+\d+"( s="\d+")?( t="s"| t="n")?><v>[-\d.e]+<\/v><\/c>/g, '')).not.toContain(
          '<c ',
        );
      }
      if (name.endsWith('.rels')) expect(content).not.toContain('External');
    }
  });

  it('stays text for whoever edits it: what begins like a formula is in cells of text', async () => {
    const files = await readArchive(await writeXlsx(inTable));
    const styles = files.get('xl/styles.xml') ?? '';
    const formats = [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="@"/g)].map(([, id]) => id);
    expect(formats).toHaveLength(1);
    const asText = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)].flatMap(
      ([xf], index) => (xf.includes(`numFmtId="${formats[0]}"`) ? [index] : []),
    );
    const strings = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text ?? '',
    );
    const sheet = files.get('xl/worksheets/sheet2.xml') ?? '';
    let found = 0;
    for (const [, style, at] of sheet.matchAll(/s="(\d+)" t="s"><v>(\d+)/g)) {
      if (!/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(strings[Number(at)] ?? '')) continue;
      found += 1;
      expect(asText).toContain(Number(style));
    }
    expect(found).toBeGreaterThan(10);
  });
});
