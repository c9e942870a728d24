import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElements, readPdf } from '../../documents/testing/read-pdf.ts';
import { problemCode, type TestCore } from '../../testing/test-core.ts';
import { fillRegister, openRecordsTest, type ExportInput } from './testing/records-fixture.ts';
import { readSheets } from './testing/read-sheets.ts';
import { hostedBot, supportBot } from './testing/sample-record.ts';

let test: TestCore;
let written = 0;
let other: string;

beforeAll(async () => {
  test = await openRecordsTest();
  other = (await test.call('controllers.add', { name: 'Zweite GmbH' })).id;
  await fillRegister(test, [
    { inForce: supportBot, draft: { ...supportBot, name: 'Kundenchat neu' } },
    { inForce: hostedBot },
    { draft: { name: 'Nie freigegeben' } },
    { inForce: { name: 'Beendet' }, isRetired: true },
    { inForce: { name: 'Der anderen' }, controllerId: other },
  ]);
}, 60_000);
afterAll(() => test.dispose());

const place = (): string => path.join(test.folder, `export-${(written += 1)}`);
interface Exported {
  records: { id: string; isDraft: boolean; revision: number | null; fields: { name: string } }[];
}

async function exportRecords(input: ExportInput): Promise<Exported['records']> {
  const { path: file } = await test.call('records.export', { format: 'json', to: place(), ...input });
  return (JSON.parse(readFileSync(file, 'utf8')) as Exported).records;
}
const namesOf = (records: Exported['records']) => records.map(({ fields }) => fields.name).toSorted();

describe('what an export comprises', () => {
  it('is every revision in force, of all organisations', async () => {
    expect(namesOf(await exportRecords({}))).toEqual(['Betrieb für Mandanten', 'Der anderen', 'Kundenchat']);
  });

  it('is drafts where they are asked for, marked as drafts', async () => {
    const records = await exportRecords({ drafts: true });
    expect(namesOf(records)).toEqual(['Betrieb für Mandanten', 'Der anderen', 'Kundenchat neu', 'Nie freigegeben']);
    expect(records.filter(({ isDraft }) => isDraft).map(({ revision }) => revision)).toEqual(
      expect.arrayContaining([3, null]),
    );
    const { path: file } = await test.call('records.export', {
      format: 'xlsx',
      layout: 'dsk',
      drafts: true,
      to: place(),
    });
    const said = (await readSheets(readFileSync(file))).flatMap(({ cells }) => Object.values(cells));
    expect(said).toContain('Entwurf, nicht freigegeben; in Kraft ist Revision 3');
    expect(said).toContain('Entwurf, nicht freigegeben');
  });

  it('is a part by organisation, role, state or one by one', async () => {
    expect(namesOf(await exportRecords({ controllerId: other }))).toEqual(['Der anderen']);
    expect(namesOf(await exportRecords({ role: 'processor' }))).toEqual(['Betrieb für Mandanten']);
    expect(namesOf(await exportRecords({ state: 'retired' }))).toEqual(['Beendet']);
    expect(namesOf(await exportRecords({ state: 'draft' }))).toEqual(['Nie freigegeben']);
    const [first] = await exportRecords({ state: 'retired' });
    expect(namesOf(await exportRecords({ ids: [first!.id] }))).toEqual(['Beendet']);
  });

  it('is never nothing, and replaces no file', async () => {
    expect(await problemCode(exportRecords({ controllerId: other, state: 'draft' }))).toBe('record.nothingToExport');
    expect(await problemCode(exportRecords({ ids: ['0190a000-0000-7000-8000-000000000001'] }))).toBe('record.unknown');
    const to = `${place()}.json`;
    await exportRecords({ to });
    expect(await problemCode(exportRecords({ to }))).toBe('export.exists');
  });

  it('leaves counts in the log and nothing of what was written', async () => {
    await exportRecords({ role: 'processor' });
    const { entries } = await test.call('audit.list', { procedure: 'records.export' });
    const { operationId, ...refs } = entries[0]!.refs as Record<string, unknown>;
    expect(operationId).toBeDefined();
    expect(refs).toEqual({ layout: 'own', format: 'json', records: 1 });
  });

  it('has no mark where none is wanted', async () => {
    const { path: file } = await test.call('records.export', { format: 'html', confidentiality: 'none', to: place() });
    expect(readFileSync(file, 'utf8')).not.toMatch(/Vertraulich/);
  });
});

describe('a register as PDF', () => {
  it('is tagged, marked as PDF/A-2a, and found its way through by its records', async () => {
    const { path: file } = await test.call('records.export', { format: 'pdf', layout: 'cnil', to: place() });
    const bytes = readFileSync(file);
    expect(bytes.toString('latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part>[^]*<pdfaid:conformance>A</);
    const { isTagged, properties, outline, elements } = await readPdf(bytes);
    expect(isTagged).toBe(true);
    expect(properties.Language).toBe('fr-FR');
    expect(outline.flatMap(({ items }) => items.map(({ title }) => title.replace(/\s/g, ' ')))).toEqual([
      'V-0001 : Kundenchat',
      'A-0001 : Betrieb für Mandanten',
      'V-0001 : Der anderen',
    ]);
    const labels = findElements(elements, 'TH').map(({ text }) => text);
    expect(labels).toEqual(expect.arrayContaining(['Rubrique', 'Contenu', 'Nom de l’activité', 'Organismes externes']));
  });
});

describe('the layouts', () => {
  it('count the labels that nobody compared with the published form', async () => {
    const count = async (layout: 'dsk' | 'cnil' | 'ico' | 'own', role?: 'controller') =>
      (await test.call('records.export', { format: 'csv', layout, to: place(), ...(role && { role }) }))
        .unverifiedLabels;
    // All of the DSK; of the ICO the block above the columns, and the template for processors.
    expect(await count('dsk')).toBe(43);
    expect(await count('ico', 'controller')).toBe(3);
    expect(await count('ico')).toBe(12);
    expect(await count('cnil', 'controller')).toBe(1);
    expect(await count('own')).toBe(0);
  });

  it('speak the language of their authority, whatever is asked for', async () => {
    const read = async (layout: 'dsk' | 'cnil' | 'ico' | 'own', language: 'de' | 'en') => {
      const { path: file } = await test.call('records.export', { format: 'html', layout, language, to: place() });
      return readFileSync(file, 'utf8');
    };
    expect(await read('dsk', 'en')).toMatch(/lang="de-DE"[^]*Streng|lang="de-DE"[^]*Vertraulich/);
    expect(await read('cnil', 'en')).toMatch(/lang="fr-FR"[^]*Données de santé/);
    expect(await read('ico', 'de')).toMatch(/lang="en-GB"[^]*Health data/);
    expect(await read('own', 'en')).toMatch(/lang="en-GB"[^]*Categories of personal data/);
  });
});
