import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../../documents/testing/read-docx.ts';
import { readPdf } from '../../../documents/testing/read-pdf.ts';
import { problemCode } from '../../../testing/test-core.ts';
import { openRetentionTest, type RetentionTest } from '../../testing/retention-fixture.ts';
import english from './texts.en.json' with { type: 'json' };
import german from './texts.de.json' with { type: 'json' };

let retention: RetentionTest;
let written = 0;

beforeAll(async () => {
  retention = await openRetentionTest();
  const { test, backendId } = retention;
  const { bots } = await test.call('backends.bots', {});
  const botId = bots.find(({ name }) => name === 'A')!.id;
  const draft = await retention.save({
    botId,
    period: { amount: 1, unit: 'years' },
    start: 'contractEnd',
    exceptions: [{ categories: ['payment'], reason: '§ 147 AO' }],
  });
  await test.call('retention.policies.advise', { id: draft, text: 'Kürzer wäre möglich.' });
  await test.call('retention.policies.activate', { id: draft });
  await retention.activate({ botId, name: 'Gewährleistung', purpose: 'Gewährleistung', categories: ['contact'] });
  await retention.save({ name: 'Nur ein Entwurf' });
  await test.call('retention.declareSetting', {
    backendId,
    setting: { days: 180, source: 'Vertrag', statedOn: '2026-09-01' },
  });
  await test.call('retention.holds.set', {
    scope: { kind: 'bot', botId },
    reason: 'Rechtsstreit gegen Müller',
    owner: 'Recht',
    dates: { reviewOn: '2027-01-31' },
  });
}, 60_000);
afterAll(() => retention.dispose());

async function write(format: 'pdf' | 'docx', language: 'de' | 'en' = 'de'): Promise<Buffer> {
  const to = path.join(retention.test.folder, `concept-${(written += 1)}.${format}`);
  expect(await retention.test.call('retention.concept', { format, language, to })).toEqual({ path: to });
  return readFileSync(to);
}

describe('the deletion concept', () => {
  it('has the parts of one, and each rule in force with its reasons', async () => {
    const paragraphs = await readDocx(await write('docx'));
    const headings = paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
    expect(headings).toEqual([
      'Zweck und Geltungsbereich',
      'Aufbau und Normen',
      'Begriffe',
      'Verantwortlichkeiten',
      'Datenarten und Löschklassen',
      'Löschregeln',
      'Umsetzung je System',
      'Löschsperren',
      'Nachweise',
      'Sicherungen und Daten in Custos',
      'Überprüfung',
    ]);
    const said = paragraphs.map(({ text }) => text);
    for (const line of [
      'Gilt für: Kundenchat, Bot A',
      'Klasse: K2',
      'Regellöschfrist: 1 Jahr',
      'Startzeitpunkt: Ende des Vertrags, wie in Custos vermerkt',
      'Begründung der Frist: Rückfragen kommen in den ersten Wochen.',
      'Rechtsgrundlage: Art. 6 Abs. 1 Buchst. b DSGVO',
      'Nächste Überprüfung: 30. Juni 2027',
      'Ausnahmen: Zahlung: § 147 AO',
      'Datenkategorien: Kontakt',
      'Kundenchat: B',
      'H-2026-001',
      'Art. 17 Abs. 3 Buchst. e DSGVO',
    ])
      expect(said).toContain(line);
    expect(
      said.find((line) => line.startsWith('Rat der Datenschutzbeauftragten: Kürzer wäre möglich. (Dana')),
    ).toBeDefined();
    expect(said.find((line) => line.startsWith('Eigene Einstellung: löscht nach 180 Tagen (Vertrag'))).toBeDefined();
    const all = said.join('\n');
    expect(all).toContain('behauptet keine Konformität');
    expect(all).toContain('Ungeprüft: Die Normtexte lagen nicht vor.');
    expect(all).not.toMatch(/Nur ein Entwurf|Müller/);
  });

  it('says for each system what its interface cannot reach, in both languages and formats', async () => {
    const { connectors } = await retention.test.call('backends.connectors');
    const { residuals } = connectors.find(({ name }) => name === 'open-admin-api')!;
    expect(residuals.length).toBeGreaterThan(0);
    const squeeze = (text: string) => text.normalize().replace(/[\s\u00ad-]/g, '');
    for (const language of ['de', 'en'] as const) {
      const docx = squeeze((await readDocx(await write('docx', language))).map(({ text }) => text).join(''));
      const pdf = squeeze((await readPdf(await write('pdf', language))).pages.join(''));
      for (const { where, what, whoActs } of residuals)
        for (const text of [where, what, whoActs]) {
          expect(docx).toContain(squeeze(text[language]));
          expect(pdf).toContain(squeeze(text[language]).slice(0, 12));
        }
      const claim = squeeze((language === 'de' ? german : english)['structure.claim']);
      expect(docx).toContain(claim);
      expect(pdf).toContain(claim.slice(0, 40));
    }
  });

  it('is not written over a file, and the log says for whom and how many rules', async () => {
    const to = path.join(retention.test.folder, 'concept-1.docx');
    expect(await problemCode(retention.test.call('retention.concept', { format: 'docx', to }))).toBe('export.exists');
    const { entries } = await retention.test.call('audit.list', { procedure: 'retention.concept' });
    expect(entries.find(({ phase }) => phase === 'done')?.refs).toMatchObject({ policies: 2, format: 'pdf' });
  });

  it('has the same texts and places in both languages', () => {
    expect(Object.keys(german)).toEqual(Object.keys(english));
    const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [id, text] of Object.entries(english))
      expect(placesOf((german as Record<string, string>)[id] ?? ''), id).toEqual(placesOf(text));
  });
});
