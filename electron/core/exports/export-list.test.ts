import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportedListNames, exportedLists } from '../../../shared/contract/exported-lists.ts';
import { longestListCell, type ListFormat } from '../../../shared/contract/exports.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { holdsFormula, holdsSteering } from '../../../shared/csv.ts';
import { hostileStrings } from '../../../shared/testing/hostile-strings/index.ts';
import { toLegible } from '../documents/legible-text.ts';
import { readArchive } from '../documents/testing/read-archive.ts';
import { readContent } from '../documents/testing/read-content.ts';
import { readObjects } from '../documents/testing/read-pdf.ts';
import { addPerson, switchTo, switchToOwner } from '../testing/people.ts';
import { openTestCore, problemCode, type TestCore } from '../testing/test-core.ts';

const formats = ['csv', 'xlsx', 'pdf'] as const;
const texts = hostileStrings().map((text) => text.slice(0, longestListCell).toWellFormed());
const acts = /\/(AA|OpenAction|JavaScript|JS|URI|Launch|GoToR|SubmitForm|EmbeddedFiles?|RichMedia|Annots|AcroForm)\b/;
let test: TestCore;
beforeAll(async () => {
  test = await openTestCore({ worksAlone: true });
});
afterAll(() => test.dispose());

const place = (name: string): string => path.join(test.folder, name);
const small: Omit<InputOf<'exports.list'>, 'to' | 'format'> = {
  list: 'records.register',
  title: 'Verzeichnis',
  columns: [{ header: 'Name' }, { header: 'Bots', isNumber: true }],
  rows: [
    ['Schäden', 3],
    ['Filialen', 0],
  ],
};
const write = (name: string, format: ListFormat, more: Partial<InputOf<'exports.list'>> = {}) =>
  test.call('exports.list', { ...small, language: 'de', ...more, to: place(name), format });

describe('exporting a list', () => {
  it('writes what the window shows as CSV, in the same order', async () => {
    expect(await write('list', 'csv')).toEqual({ path: place('list.csv'), rows: 2 });
    expect(readFileSync(place('list.csv'), 'utf8')).toBe('\ufeffName,Bots\r\nSchäden,3\r\nFilialen,0\r\n');
  });

  it('writes it as a workbook whose numbers are numbers', async () => {
    await write('list', 'xlsx');
    const sheets = await readSheets(readFileSync(place('list.xlsx')));
    expect(sheets.map(({ data }) => data).at(-1)).toEqual([
      ['Name', 'Bots'],
      ['Schäden', 3],
      ['Filialen', 0],
    ]);
  });

  it('writes it as a PDF with title, heads and cells', async () => {
    await write('list', 'pdf');
    const said = readContent(readFileSync(place('list.pdf'))).map(({ text, actual }) => actual ?? text);
    for (const word of ['Verzeichnis', 'Name', 'Bots', 'Schäden', 'Filialen']) expect(said.join(' ')).toContain(word);
  });

  it('puts no cell under another heading where a row is too short or too long', async () => {
    await write('uneven', 'csv', { rows: [['a'], ['b', 1, 'c']] });
    expect(readFileSync(place('uneven.csv'), 'utf8')).toBe('\ufeffName,Bots\r\na,\r\nb,1\r\n');
  });

  it('overwrites nothing, and lays out no document of a thousand pages', async () => {
    await write('once', 'csv');
    expect(await problemCode(write('once', 'csv'))).toBe('export.exists');
    const rows = Array.from({ length: 10_001 }, () => ['x', 1]);
    expect(await problemCode(write('long', 'pdf', { rows }))).toBe('export.tooManyRows');
    expect(existsSync(place('long.pdf'))).toBe(false);
    expect(await write('long', 'csv', { rows })).toMatchObject({ rows: 10_001 });
  });

  it('leaves in the log which list, in which format and how many rows, and nothing of them', async () => {
    await test.call('exports.notePrint', { list: 'chart', chart: 'backends.volume', rows: 4 });
    const { entries } = await test.call('audit.list', { procedure: 'exports.list' });
    const refs = entries.find(({ phase }) => phase === 'done')?.refs;
    expect(refs).toMatchObject({ list: 'records.register', format: 'csv', rows: 10_001 });
    expect(JSON.stringify(entries)).not.toMatch(/Schäden|Verzeichnis/);
    const [printed] = (await test.call('audit.list', { procedure: 'exports.notePrint' })).entries;
    expect(printed?.refs).toMatchObject({ list: 'chart', chart: 'backends.volume', rows: 4 });
  });
});

describe('the corpus of attacks through text in a list', () => {
  const hostile = {
    title: 'x',
    columns: [{ header: '=1+1' }, { header: '<script>' }],
    rows: texts.map((text) => [text, text]),
  };

  it('is no formula and steers nothing in CSV', async () => {
    await write('hostile', 'csv', hostile);
    const csv = readFileSync(place('hostile.csv'), 'utf8').slice(1);
    expect(holdsSteering(csv)).toBe(false);
    const cells = [...csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/g)].map(([, cell = '']) => cell);
    expect(cells).toHaveLength(2 * (1 + texts.length));
    expect(cells.filter((cell) => holdsFormula(cell))).toEqual([]);
  });

  it('is text in every cell of a workbook, which holds no formula and no address', async () => {
    await write('hostile', 'xlsx', hostile);
    const files = await readArchive(readFileSync(place('hostile.xlsx')));
    const names = [...files].map(([name]) => name);
    expect(names.filter((name) => /vba|externalLinks|media|embeddings/.test(name))).toEqual([]);
    const sheets = [...files].filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets).toHaveLength(2);
    for (const [, content] of sheets) expect(content).not.toMatch(/<f[ >/]/);
    for (const [, content] of files) expect(content).not.toMatch(/TargetMode="External"/);
  });

  it('is all there in a PDF that does nothing', async () => {
    await write('hostile', 'pdf', hostile);
    const bytes = readFileSync(place('hostile.pdf'));
    expect(acts.exec(readObjects(bytes))?.[0]).toBeUndefined();
    const squeeze = (text: string) => text.normalize().replace(/[\s\u00ad]/g, '');
    const said = squeeze(
      readContent(bytes)
        .map(({ text, actual }) => actual ?? text)
        .join(''),
    );
    const short = texts
      .filter((text) => text.length < 60 && !text.includes('\n'))
      .map((text) => squeeze(toLegible(text)));
    expect(short.length).toBeGreaterThan(50);
    expect(short.filter((text) => !said.includes(text))).toEqual([]);
  });
});

describe('who may take a list along', () => {
  it('needs the right to read it, and for people and what they said the right to let such leave', async () => {
    await addPerson(test, 'reviewer', 'reviewer');
    const dpo = exportedListNames.filter((list) => list !== 'transcripts.hits');
    for (const list of dpo) await write(`dpo-${list}`, 'csv', { list });
    await switchTo(test, 'reviewer');
    const refused: string[] = [];
    for (const list of exportedListNames) {
      const code = await problemCode(write(`reviewer-${list}`, 'csv', { list }));
      const printing = await problemCode(test.call('exports.notePrint', { list, rows: 1 }));
      expect(printing).toBe(code);
      if (code === 'permission.denied') refused.push(list);
    }
    expect(refused).toEqual(expect.arrayContaining(['audit.entries', 'records.register', 'users.people']));
    const personal = exportedListNames.filter((list) =>
      (exportedLists[list] as readonly string[]).includes('transcripts.export'),
    );
    expect(personal).toContain('transcripts.hits');
    for (const list of personal) expect(refused).toContain(list);
    for (const format of formats)
      expect(await write('allowed', format, { list: 'today.queue' })).toMatchObject({ rows: 2 });
  });
});

it('hits of a search leave with the word of a second person to these very rows', async () => {
  const both = await openTestCore();
  try {
    await addPerson(both, 'decisionMaker', 'second');
    const input = { ...small, list: 'transcripts.hits' as const, format: 'csv' as const };
    const to = path.join(both.folder, 'hits.csv');
    const writeHits = (rows: string[][]) => both.call('exports.list', { ...input, rows, to });
    const rows = [['Meine IBAN ist ▇▇▇▇', 'Shop']];
    await expect(writeHits(rows)).rejects.toMatchObject({
      code: 'approval.needed',
      details: { effects: [{ code: 'listExported', values: { rows: 1, format: 'csv' } }] },
    });
    const asked = { procedure: 'exports.list' as const, input: { ...input, rows, to }, note: 'for the audit' };
    const { id } = await both.call('approvals.request', asked);
    expect(JSON.stringify(await both.call('approvals.list', {}))).not.toContain('IBAN');
    await switchTo(both, 'second');
    await both.call('approvals.decide', { id, decision: 'approve', note: 'ok' });
    await switchToOwner(both);
    expect(await problemCode(writeHits([['Meine IBAN ist DE89', 'Shop']]))).toBe('approval.needed');
    expect(existsSync(to)).toBe(false);
    expect(await writeHits(rows)).toEqual({ path: to, rows: 1 });
  } finally {
    await both.dispose();
  }
});
