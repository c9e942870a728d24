import { readFileSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordFormats, recordLayouts, type RecordFormat } from '../../../../shared/contract/records/files.ts';
import { readContent } from '../../documents/testing/read-content.ts';
import { readDocx } from '../../documents/testing/read-docx.ts';
import { readPdf } from '../../documents/testing/read-pdf.ts';
import type { TestCore } from '../../testing/test-core.ts';
import cnil from './testing/golden/cnil.json' with { type: 'json' };
import dsk from './testing/golden/dsk.json' with { type: 'json' };
import ico from './testing/golden/ico.json' with { type: 'json' };
import { readFormTables } from './testing/read-form-tables.ts';
import { readSheets, type ReadSheet } from './testing/read-sheets.ts';
import { hostedBot, supportBot } from './testing/sample-record.ts';
import { addNamedThings, nameThings } from './testing/named-things.ts';
import { fillRegister, openRecordsTest } from './testing/records-fixture.ts';

interface Golden {
  sheets: ReadSheet[];
  tables: { heading: string; rows: string[][] }[];
}
const golden = { dsk, cnil, ico } as unknown as Record<'dsk' | 'cnil' | 'ico', Golden>;
let test: TestCore;

beforeAll(async () => {
  test = await openRecordsTest();
  const { controllers } = await test.call('controllers.list');
  await test.call('controllers.update', {
    id: controllers[0]!.id,
    changes: { address: 'Hauptstraße 1, Berlin', dataProtectionOfficer: 'Dana Probst, dsb@muster.example' },
  });
  await fillRegister(
    test,
    [
      { inForce: nameThings(supportBot) },
      { inForce: hostedBot },
      { draft: { name: 'Nie freigegeben' } },
      { inForce: { name: 'Beendet' }, isRetired: true },
    ],
    (register) => addNamedThings(register, controllers[0]!.id),
  );
}, 60_000);
afterAll(() => test.dispose());

async function write(layout: keyof typeof golden, format: 'xlsx' | 'docx'): Promise<Buffer> {
  const to = path.join(test.folder, `${layout}-${uuidv7()}`);
  const { path: file, records } = await test.call('records.export', { layout, format, to });
  expect(records).toBe(2);
  return readFileSync(file);
}

describe.each(['dsk', 'cnil', 'ico'] as const)('the form of %s', (layout) => {
  it('is cell by cell what it should be in a workbook', async () => {
    const sheets = await readSheets(await write(layout, 'xlsx'));
    expect(sheets).toEqual(golden[layout].sheets);
  });

  it('is cell by cell what it should be in a document', async () => {
    expect(await readFormTables(await write(layout, 'docx'))).toEqual(golden[layout].tables);
  });
});

/** What must stand in the field of every form, by the letter that asks for it. */
const statutory = {
  'Art. 30(1)(a)': [
    supportBot,
    ['Muster Versicherung AG', 'Hauptstraße 1', 'dsb@muster.example', 'Schwester AG', 'Vertretung GmbH'],
  ],
  'Art. 30(1)(b)': [supportBot, ['Anfragen beantworten', 'Qualität sichern']],
  'Art. 30(1)(c)': [supportBot, ['Auch Angehörige', 'Angaben im Freitext', 'Nachrichten']],
  'Art. 30(1)(d)': [supportBot, ['Team Kundenservice', 'Wirtschaftsprüfer', 'Hoster GmbH']],
  'Art. 30(1)(e)': [supportBot, ['Model Inc.', 'Forum Ltd.', 'Ordner 7', 'Vermerk 12']],
  'Art. 30(1)(f)': [supportBot, ['90', 'Ende des Vertrags', 'sofort nach Prüfung']],
  'Art. 30(1)(g)': [supportBot, ['Rollen', 'TLS 1.3', 'Vier Augen']],
  'Art. 30(2)(a)': [
    hostedBot,
    [
      'Muster Versicherung AG',
      'dsb@muster.example',
      'Stadtwerke',
      'info@stadtwerke.example',
      'Kommunal GmbH',
      'dsb@stadtwerke.example',
      'Museum',
      'Museumsplatz 1',
      'Vertretung GmbH',
    ],
  ],
  'Art. 30(2)(b)': [hostedBot, ['Stadtwerke', 'Betrieb des Chatbots', 'Auswertung']],
  'Art. 30(2)(c)': [hostedBot, ['Model Inc.']],
  'Art. 30(2)(d)': [hostedBot, ['TLS 1.3']],
} as const;

describe.each(recordLayouts)('the layout %s', (layout) => {
  it.each(recordFormats)('says all that the law asks for, whose it is, and where it stands, as %s', async (format) => {
    const read = async (role: 'controller' | 'processor') => {
      const to = path.join(test.folder, `${layout}-${uuidv7()}`);
      const { path: file } = await test.call('records.export', { layout, format, role, to });
      return sayPlainly(format, readFileSync(file));
    };
    const said = { controller: await read('controller'), processor: await read('processor') };
    for (const [letter, [record, words]] of Object.entries(statutory))
      for (const word of words) expect(said[record.role ?? 'controller'], letter).toContain(squeeze(word));
    const mark = { dsk: 'Vertraulich', own: 'Vertraulich', cnil: 'Confidentiel', ico: 'Confidential' }[layout];
    for (const text of Object.values(said)) {
      expect(text).toContain(mark);
      expect(text).toMatch(/Revision3|Révision3|"revision":3|released,3,/);
      expect(text).not.toMatch(/Niefreigegeben|Beendet/);
    }
  });
});

/** Whatever a format does between and within words. */
const squeeze = (text: string): string => text.replace(/[\s\u00ad]/g, '');

async function sayPlainly(format: RecordFormat, bytes: Buffer): Promise<string> {
  switch (format) {
    case 'xlsx':
      return squeeze((await readSheets(bytes)).flatMap(({ cells }) => Object.values(cells)).join('\n'));
    case 'docx':
      return squeeze((await readDocx(bytes)).map(({ text }) => text).join('\n'));
    case 'pdf':
      // What is said, and the marks on each page, which say nothing to a screen reader.
      return squeeze(
        [...readContent(bytes).map(({ text, actual }) => actual ?? text), ...(await readPdf(bytes)).pages].join('\n'),
      );
    default:
      return squeeze(bytes.toString('utf8'));
  }
}
