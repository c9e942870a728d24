import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeArchive } from '../../../documents/testing/change-archive.ts';
import { problemCode, type TestCore } from '../../../testing/test-core.ts';
import { fillRegister, openRecordsTest } from '../testing/records-fixture.ts';
import { hostedBot, supportBot } from '../testing/sample-record.ts';

let test: TestCore;
let written = 0;
beforeAll(async () => {
  test = await openRecordsTest();
  await fillRegister(test, [{ inForce: supportBot }, { inForce: { name: 'Beendet' }, isRetired: true }]);
}, 60_000);
afterAll(() => test.dispose());

function put(content: string | Uint8Array, name = 'file'): string {
  const file = path.join(test.folder, `${name}-${(written += 1)}`);
  writeFileSync(file, content);
  return file;
}
const read = (content: string | Uint8Array) => test.call('records.readImport', { from: put(content) });
const store = (content: string | Uint8Array, more = {}) => test.call('records.import', { from: put(content), ...more });

async function exportDrafts(): Promise<Map<string, { name: string; contact: string }>> {
  const to = path.join(test.folder, `drafts-${(written += 1)}.json`);
  const { path: file } = await test.call('records.export', { format: 'json', drafts: true, to });
  const { records } = JSON.parse(readFileSync(file, 'utf8')) as {
    records: { number: string; fields: { name: string; contact: string } }[];
  };
  return new Map(records.map(({ number, fields }) => [number, fields]));
}

describe('reading a file of records', () => {
  it.each([',', ';', '\t'])('takes CSV with %j between its cells', async (delimiter) => {
    const rows = [
      ['Bezeichnung', 'Fachabteilung', 'Notiz'],
      ['"Chat, ""neu""; eins"', 'Vertrieb', 'x'],
      ['"Zwei\r\nZeilen"', '', ''],
    ];
    const answer = await read(`\ufeff${rows.map((row) => row.join(delimiter)).join('\r\n')}`);
    expect(answer.kind).toBe('csv');
    expect(answer.columns.map((column) => column.path)).toEqual(['name', 'businessFunction', null]);
    expect(answer.rows.map(({ row, fields }) => [row, fields?.name, fields?.businessFunction])).toEqual([
      [2, 'Chat, "neu"; eins', 'Vertrieb'],
      [3, 'ZweiZeilen', ''],
    ]);
  });

  it('takes what Windows and Excel save as text', async () => {
    for (const bytes of [
      Buffer.from('Bezeichnung;Fachabteilung\nKündigung;Büro\n', 'latin1'),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Bezeichnung\tFachabteilung\nKündigung\tBüro', 'utf16le')]),
    ])
      expect((await read(bytes)).rows[0]?.fields).toMatchObject({ name: 'Kündigung', businessFunction: 'Büro' });
  });

  it('understands words, dates and lists as forms write them', async () => {
    const heads =
      'Bezeichnung;Eingeführt am;Kategorien betroffener Personen;Wie angegeben aufbewahrt und gelöscht;Zwecke;Rechtsgrundlagen (Art. 6 DSGVO);Kategorien personenbezogener Daten;Sprachen;Gespräche trainieren Modelle';
    const row =
      'Chat;1.3.2025;"☒ Kunden\n☐ Bewerber\n☒ Callers";Nein;"Antworten\nPrüfen";"Antworten: Art. 6 Abs. 1 Buchst. b DSGVO\nPrüfen: Berechtigte Interessen (Art. 6 Abs. 1 Buchst. f DSGVO)";"Kontaktdaten: Telefon\nHaustiere";Deutsch, fr;Nicht bekannt';
    const { rows } = await read(`${heads}\n${row}`);
    expect(rows[0]?.problems).toEqual([]);
    expect(rows[0]?.fields).toMatchObject({
      introducedOn: '2025-03-01',
      subjects: ['customers', 'callers'],
      keptAsStated: 'no',
      purposes: [
        { name: 'Antworten', legalBases: ['contract'] },
        { name: 'Prüfen', legalBases: ['legitimateInterests'] },
      ],
      data: [
        { category: 'contact', description: 'Telefon' },
        { category: 'other', description: 'Haustiere' },
      ],
      languages: ['de', 'fr'],
      trainsModels: 'unknown',
    });
  });

  it('says in every row what is wrong with it, and leaves that out', async () => {
    const { rows } = await read(
      'number,name,introducedOn,subjects,botIds,automatedDecision.exists\n' +
        'V-0001,a,31.02.2025,Marsmenschen,0190a000-0000-7000-8000-000000000001,vielleicht\n' +
        'V-0001,b,,,,\nV-0002,c,,,,\n,,2025-01-01,,,\n' +
        `X-1,${'x'.repeat(301)},,,,\n`,
    );
    expect(rows.map(({ problems }) => problems.map(({ path: at, code }) => `${at} ${code}`))).toEqual([
      [
        'introducedOn value.invalid',
        'subjects value.unknown',
        'automatedDecision.exists value.unknown',
        'botIds reference.unknown',
      ],
      ['number number.repeated'],
      ['number record.retired'],
      ['name value.missing'],
      ['name value.tooLong'],
    ]);
    expect(rows.map(({ fields }) => fields !== null)).toEqual([true, false, false, false, false]);
    expect(rows.map(({ existingId }) => existingId !== null)).toEqual([true, true, true, false, false]);
  });

  it('takes columns as it is told, and refuses a mapping that cannot be', async () => {
    const from = put('Prozess,Wer\nChat,Vertrieb\n');
    const mapping = [
      { column: 0, path: 'name' },
      { column: 1, path: 'owner' },
    ];
    const { rows } = await test.call('records.readImport', { from, mapping });
    expect(rows[0]?.fields).toMatchObject({ name: 'Chat', owner: 'Vertrieb' });
    for (const wrong of [
      [{ column: 0, path: 'nichts' }],
      [{ column: 7, path: 'name' }],
      [...mapping, { column: 0, path: 'source' }],
      [...mapping, { column: 2, path: 'name' }],
    ])
      expect(await problemCode(test.call('records.readImport', { from, mapping: wrong }))).toBe(
        'recordFile.mappingInvalid',
      );
  });

  it.each(['dsk', 'cnil', 'ico'] as const)('finds the table in a workbook in the layout of %s', async (layout) => {
    const to = path.join(test.folder, `form-${layout}`);
    const { path: from } = await test.call('records.export', { format: 'xlsx', layout, to });
    const { kind, rows } = await test.call('records.readImport', { from });
    expect(kind).toBe('xlsx');
    expect(rows).toHaveLength(1);
    const guessed = rows[0]?.fields ?? { purposes: [], measures: [], data: [] };
    expect(guessed.measures.map((measure) => measure.description)).toEqual(
      expect.arrayContaining(['Rollen', 'TLS 1.3', 'Vier Augen']),
    );
    expect(guessed.data.map(({ description }) => description)).toContain('Angaben im Freitext');
  });
});

describe('a file that is none, or means harm', () => {
  const workbook = async (): Promise<Buffer> => {
    const to = path.join(test.folder, `own-${(written += 1)}.xlsx`);
    return readFileSync((await test.call('records.export', { format: 'xlsx', to })).path);
  };

  it('is refused with a reason', async () => {
    const bytes = await workbook();
    const refused: [string, string | Uint8Array][] = [
      ['cut short', bytes.subarray(0, bytes.length / 2)],
      [
        'a document type',
        await changeArchive(bytes, (name, xml) =>
          name.includes('sheet1')
            ? xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet')
            : xml,
        ),
      ],
      ['half a sheet', await changeArchive(bytes, (name, xml) => (name.includes('sheet1') ? xml.slice(0, 500) : xml))],
      ['JSON cut short', '{"format":"custos-records/1","records":['],
      ['other JSON', '{"format":"custos-package/1","records":[]}'],
      ['no end of a quotation', 'name,contact\na,"b\n'],
      ['nothing', ''],
      ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ];
    for (const [what, content] of refused) {
      expect(await problemCode(read(content)), what).toBe('recordFile.invalid');
      expect(await problemCode(store(content)), what).toBe('recordFile.invalid');
    }
  }, 60_000);

  it('is refused when it is too large, packed or not, before it is taken in', async () => {
    const large = put('');
    const descriptor = openSync(large, 'r+');
    ftruncateSync(descriptor, 100_000_000);
    closeSync(descriptor);
    const bomb = await changeArchive(await workbook(), (name, xml) =>
      /strings/i.test(name) ? ' '.repeat(160e6) : xml,
    );
    expect(bomb.length).toBeLessThan(1e6);
    for (const from of [large, put(bomb), put(`${'a,'.repeat(600)}\n`), put(`name\n${'a\n'.repeat(6000)}`)])
      expect(await problemCode(test.call('records.readImport', { from }))).toBe('recordFile.tooLarge');
    for (const from of [path.join(test.folder, 'missing'), test.folder])
      expect(await problemCode(test.call('records.readImport', { from }))).toBe('recordFile.unreadable');
  }, 60_000);

  it('has no formula that runs: the value that was stored with it is read, as text', async () => {
    const bytes = await changeArchive(await workbook(), (name, xml) =>
      name.includes('sheet1')
        ? xml.replace(
            /<sheetData>.*<\/sheetData>/s,
            '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>contact</t></is></c></row><row r="2"><c r="A2" t="str"><f>HYPERLINK("http://evil.example")</f><v>Klick</v></c><c r="B2" t="inlineStr"><is><t>=cmd|calc</t></is></c></row></sheetData>',
          )
        : name.includes('worksheets/')
          ? xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>')
          : xml,
    );
    const { rows } = await read(bytes);
    expect(rows.map(({ fields }) => [fields?.name, fields?.contact])).toEqual([['Klick', '=cmd|calc']]);
  });
});

describe('storing the rows of a file', () => {
  let before: number;
  beforeEach(async () => {
    before = (await exportDrafts()).size;
  });

  it('makes new records and drafts of those there are; the revision in force stays', async () => {
    const content = 'number,name,contact\nV-0001,Kundenchat 2,neu\n,Ohne Nummer,\nEIGEN-7,Mit Nummer,\n,,fehlt\n';
    expect(await store(content)).toEqual({ created: 2, changed: 1, leftOut: 1 });
    const drafts = await exportDrafts();
    expect([...drafts].map(([number, { name }]) => `${number} ${name}`)).toEqual(
      expect.arrayContaining(['V-0001 Kundenchat 2', 'V-0003 Ohne Nummer', 'EIGEN-7 Mit Nummer']),
    );
    const to = path.join(test.folder, 'in-force.json');
    const { path: file } = await test.call('records.export', { format: 'json', to });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      records: [{ number: 'V-0001', revision: 3, fields: { name: 'Kundenchat' } }],
    });
    const { entries } = await test.call('audit.list', { procedure: 'records.import' });
    expect(entries[0]?.refs).toEqual({ kind: 'csv', created: 2, changed: 1, leftOut: 1 });
  });

  it('replaces no draft that waits unless that row is chosen', async () => {
    const content = 'number,name\nV-0001,Drittes\n';
    expect(await store(content)).toEqual({ created: 0, changed: 0, leftOut: 1 });
    expect((await exportDrafts()).get('V-0001')?.name).toBe('Kundenchat 2');
    expect(await store(content, { rows: [2] })).toEqual({ created: 0, changed: 1, leftOut: 0 });
    expect((await exportDrafts()).get('V-0001')?.name).toBe('Drittes');
  });

  it('stores all of what is chosen or nothing', async () => {
    const content = 'name,contact\neins,\nzwei,\n,drei\n';
    expect(await problemCode(store(content, { rows: [2, 4] }))).toBe('recordFile.rowInvalid');
    expect(await problemCode(store(content, { rows: [2, 9] }))).toBe('recordFile.rowInvalid');
    expect((await exportDrafts()).size).toBe(before);
    expect(await store(content, { rows: [3] })).toEqual({ created: 1, changed: 0, leftOut: 2 });
    expect([...(await exportDrafts()).values()].map(({ name }) => name)).toContain('zwei');
  });

  it('stores them for the organisation it is told', async () => {
    const { id } = await test.call('controllers.add', { name: 'Dritte GmbH' });
    const content = JSON.stringify({
      format: 'custos-records/1',
      records: [{ number: 'V-0001', fields: hostedBot }],
    });
    expect(await store(content, { controllerId: id })).toEqual({ created: 1, changed: 0, leftOut: 0 });
    const unknown = { controllerId: '0190a000-0000-7000-8000-000000000001' };
    expect(await problemCode(store(content, unknown))).toBe('controller.unknown');
  });
});
