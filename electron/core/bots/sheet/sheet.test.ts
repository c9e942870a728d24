import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { legalBases } from '../../../../shared/contract/checks.ts';
import { recordFields, type RecordInput } from '../../../../shared/contract/records/fields.ts';
import { availableRights, recordDataCategories } from '../../../../shared/contract/records/vocabulary.ts';
import { readDocx } from '../../documents/testing/read-docx.ts';
import { readPdf } from '../../documents/testing/read-pdf.ts';
import { openSyncTest, startFilledServer, type SyncTest } from '../../backends/testing/sync-fixture.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { inRegister } from '../../vault/index.ts';
import english from './texts.en.json' with { type: 'json' };
import german from './texts.de.json' with { type: 'json' };

let sync: SyncTest;
let botId: string;
let written = 0;
let revision = 0;

beforeAll(async () => {
  sync = await openSyncTest(await startFilledServer(0));
  await sync.sync();
  const { bots } = await sync.test.call('backends.bots', { backendId: sync.backendId });
  botId = bots.find(({ name }) => name === 'A')!.id;
}, 60_000);
afterAll(() => sync.dispose());

/** Puts a record into force. */
async function release(fields: RecordInput): Promise<void> {
  const { controllers } = await sync.test.call('controllers.list');
  await workOutside(sync.test, ({ register }) =>
    register.write((writer) => {
      const record = { id: 'r1', controller_id: controllers[0]!.id, number: 'V-1', created_by: 'u', created_at: 1 };
      if (revision === 0) writer.run(inRegister.insertInto('processing_record').values({ ...record, changed_at: 1 }));
      revision += 1;
      const said = JSON.stringify(recordFields.parse({ ...fields, botIds: [botId] }));
      writer.run(
        inRegister
          .insertInto('record_revision')
          .values({ record_id: 'r1', revision, fields: said, note: '', released_by: 'u', released_at: revision }),
      );
    }),
  );
}

async function write(format: 'pdf' | 'docx' | 'html', language: 'de' | 'en' = 'de') {
  const to = path.join(sync.test.folder, `sheet-${(written += 1)}`);
  const { path: file, missing } = await sync.test.call('bots.exportSheet', { botId, format, language, to });
  expect(file).toBe(`${to}.${format}`);
  return { bytes: readFileSync(file), missing };
}

describe('the privacy sheet of a bot', { timeout: 60_000 }, () => {
  it('says that a program answers, and names what nobody has entered', async () => {
    const { bytes, missing } = await write('docx');
    expect(missing).toEqual([
      'record',
      'address',
      'purpose',
      'legalBasis',
      'data',
      'retention',
      'recipients',
      'location',
      'training',
      'decision',
      'humanContact',
      'rights',
      'contact',
    ]);
    const said = (await readDocx(bytes)).map(({ text }) => text).join('\n');
    expect(said).toContain('A ist ein Programm mit künstlicher Intelligenz, kein Mensch.');
    expect(said).toContain('Muster Versicherung AG');
    expect(said).toContain('Dazu liegt noch keine Angabe vor.');
  });

  it('says in plain words what the record in force, the register of bots and the organisation say', async () => {
    const { controllers } = await sync.test.call('controllers.list');
    const changes = { address: 'Ring 1\n10115 Berlin', dataProtectionOfficer: 'Dana Probst, datenschutz@example.de' };
    await sync.test.call('controllers.update', { id: controllers[0]!.id, changes });
    await sync.test.call('bots.save', {
      botId,
      fields: {
        purpose: 'Fragen zu Bestellungen',
        trainsModels: 'no',
        oversight: { handOver: 'Schreiben Sie „Mensch“.' },
      },
    });
    await release({
      name: 'Kundenbot',
      purposes: [{ name: 'Service', legalBases: ['contract'] }],
      data: [
        { category: 'conversationContent', erasureDays: 90 },
        { category: 'contact', erasureDays: 30 },
      ],
      recipients: [{ name: 'Hosting GmbH', kind: 'processor' }],
      transfers: [{ to: 'Models Inc.', country: 'US', safeguard: 'adequacyDecision' }],
      location: 'Frankfurt am Main.',
      rights: ['access', 'erasure'],
    });
    const { bytes, missing } = await write('docx');
    expect(missing).toEqual([]);
    const said = (await readDocx(bytes)).map(({ text }) => text).join('\n');
    for (const words of [
      'Muster Versicherung AG, Ring 1, 10115 Berlin',
      'ein Vertrag mit Ihnen',
      'was Sie schreiben und Kontaktdaten',
      'Nach spätestens 90 Tagen wird gelöscht.',
      'Hosting GmbH',
      'Frankfurt am Main. Auch in: Vereinigte Staaten.',
      'Nein. Aus Gesprächen lernen keine Modelle.',
      'Schreiben Sie „Mensch“.',
      'Auskunft und Löschung. Außerdem können Sie sich bei einer Datenschutz-Aufsichtsbehörde beschweren.',
      'datenschutz@example.de',
    ])
      expect(said).toContain(words);
    const html = (await write('html', 'en')).bytes.toString();
    expect(html).toMatch(/<html lang="?en/);
    expect(html).toContain('Data protection at A');
    expect(html).toContain('what you write and contact details');
  });

  it('goes by the revision that was released last', async () => {
    await release({ name: 'Kundenbot', location: 'Wien' });
    const { bytes, missing } = await write('docx');
    expect((await readDocx(bytes)).map(({ text }) => text)).toContain('Wo liegen sie?: Wien');
    expect(missing).toEqual(['legalBasis', 'data', 'retention', 'recipients', 'rights']);
  });

  it.each(['de', 'en'] as const)('fits on one page whatever was entered, in %s', async (language) => {
    const long = 'Ein sehr ausführlicher Satz über alles. '.repeat(100).slice(0, 3999);
    const { controllers } = await sync.test.call('controllers.list');
    const changes = { name: 'N'.repeat(100), address: long, dataProtectionOfficer: long.slice(0, 1000) };
    await sync.test.call('controllers.update', { id: controllers[0]!.id, changes });
    await sync.test.call('bots.save', {
      botId,
      fields: { purpose: long, trainsModels: 'yes', oversight: { handOver: long } },
    });
    await release({
      name: 'Alles',
      purposes: [{ name: 'x', legalBases: [...legalBases] }],
      data: recordDataCategories.map((category) => ({ category, erasure: `${category} ${long.slice(0, 200)}` })),
      recipients: Array.from({ length: 100 }, (_, index) => ({
        name: `Empfänger Nummer ${index}`,
        kind: 'external' as const,
      })),
      transfers: ['US', 'IN', 'BR', 'JP', 'CN'].map((country) => ({ to: 'x', country, safeguard: 'none' as const })),
      location: long,
      rights: [...availableRights],
      automatedDecision: { exists: true },
    });
    const { bytes, missing } = await write('pdf', language);
    expect(missing).toEqual([]);
    expect((await readPdf(bytes)).pages).toHaveLength(1);
  });

  it('has the same texts and places in both languages', () => {
    expect(Object.keys(german)).toEqual(Object.keys(english));
    const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [id, text] of Object.entries(english))
      expect(placesOf((german as Record<string, string>)[id] ?? ''), id).toEqual(placesOf(text));
  });
});
