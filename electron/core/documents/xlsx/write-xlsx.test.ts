import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '../document.ts';
import { elsewhere } from '../testing/elsewhere.ts';
import { makeDocument, makeEveryBlock } from '../testing/make-document.ts';
import { readArchive } from '../testing/read-archive.ts';
import { writeXlsx } from './write-xlsx.ts';

const read = async (model: DocumentModel) => readSheets(Buffer.from(await writeXlsx(model)), { trim: false });

describe('a workbook', () => {
  it('has a sheet for each table, cell by cell what was given', async () => {
    const columns = [{ header: 'Bot' }, { header: 'Anteil', numbers: { isPercent: true } }, { header: 'Anmerkung' }];
    const rows = [
      ['Größe & <Maß>', 0.034, null],
      ['_x0041_ constructor', -2, '=1+1'],
      ['constructor', 1e6, 'zwei\nZeilen '],
    ];
    const sheets = await read(
      makeDocument([
        { kind: 'table', caption: 'Bots', columns, rows },
        { kind: 'table', columns, rows: [] },
      ]),
    );
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Bericht', 'Bots', 'Tabelle 2']);
    expect(sheets[1]?.data).toEqual([['Bot', 'Anteil', 'Anmerkung'], ...rows]);
    expect(sheets[2]?.data).toEqual([['Bot', 'Anteil', 'Anmerkung']]);
  });

  it('says everything else on the first sheet', async () => {
    const [first] = await read(
      makeDocument(makeEveryBlock('Text'), { subject: 'Betreff', confidentiality: 'Vertraulich' }),
    );
    const said = (first?.data ?? []).map((row) => row.filter((cell) => cell !== null)).filter((row) => row.length > 0);
    expect(said).toEqual([
      ['Prüfbericht'],
      ['Betreff'],
      ['Muster GmbH · 25. November 2026 um 08:30 UTC'],
      ['Vertraulich'],
      ['Text'],
      ['TextTextText'],
      ['• Text'],
      ['1. Text'],
      ['Text', 'Text'],
      ['Text', 'Text'],
      ['Tabelle: siehe Blatt Text'],
      ['Text'],
      ['Text'],
      ['Wert', 'Von', 'Bis'],
      ['Text', 0.5, 0.25, 0.75],
    ]);
  });

  it('goes on in the next row with a text longer than a cell may be', async () => {
    const text = `${'a'.repeat(32_766)}😀${'b'.repeat(40_000)}`;
    const columns = [{ header: 'Text' }, { header: 'Zahl' }];
    const [, table] = await read(
      makeDocument([
        {
          kind: 'table',
          columns,
          rows: [
            [text, 7],
            ['nächste', 8],
          ],
        },
      ]),
    );
    const [, ...rows] = table?.data ?? [];
    expect(rows.map(([, number]) => number)).toEqual([7, null, null, 8]);
    const parts = rows.slice(0, 3).map(([part]) => String(part));
    expect(parts.join('')).toBe(text);
    for (const part of parts) expect(part.isWellFormed() && part.length <= 32_767).toBe(true);
  });

  it('keeps its header in sight, shows numbers by their style and wraps what is long', async () => {
    const columns = [
      { header: 'Text' },
      { header: 'Anteil', numbers: { isPercent: true } },
      { header: 'Anzahl', numbers: { fractionDigits: 0 } },
    ];
    const rows = [['Wort '.repeat(50), 0.5, 1234]];
    const files = await readArchive(
      await writeXlsx(makeDocument([{ kind: 'table', columns, rows, hasRowHeaders: true }])),
    );
    const sheet = files.get('xl/worksheets/sheet2.xml') ?? '';
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
    expect(sheet).toMatch(/xSplit="1"[^>]*|ySplit="1"/);
    expect(sheet).toMatch(/<col min="1" max="1" width="60"/);
    const styles = files.get('xl/styles.xml') ?? '';
    expect(styles).toContain('formatCode="0.0%"');
    expect(styles).toContain('formatCode="#,##0"');
    expect(styles).toContain('wrapText="1"');
  });

  it('writes a number that is none as text', async () => {
    const [, table] = await read(
      makeDocument([{ kind: 'table', columns: [{ header: 'n' }], rows: [[Number.NaN], [Infinity]] }]),
    );
    expect(table?.data.slice(1)).toEqual([['NaN'], ['Infinity']]);
  });

  it('is the same to the byte for the same document, at any time and in any zone', async () => {
    const model = makeDocument(makeEveryBlock('Text'));
    const first = await writeXlsx(model);
    const second = await elsewhere(() => writeXlsx(model));
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('has no row with more cells than its table has columns', async () => {
    const model = makeDocument([{ kind: 'table', columns: [{ header: 'a' }], rows: [['b', 'c']] }]);
    await expect(writeXlsx(model)).rejects.toThrow(RangeError);
  });
});
