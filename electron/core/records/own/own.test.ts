import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../documents/testing/read-docx.ts';
import { addPerson } from '../../testing/people.ts';
import { openTestCore, testPassphrase, type TestCore } from '../../testing/test-core.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

let test: TestCore;
let written = 0;
beforeAll(async () => {
  test = await openTestCore({ worksAlone: true });
});
afterAll(() => test.dispose());

const readRecord = async (language: 'de' | 'en' = 'de') => (await test.call('records.ownRecord', { language })).fields;
const measuresOf = async (kind: string) =>
  (await readRecord()).measures.filter((measure) => measure.kind === kind).map(({ description }) => description);

const keySlotsOf = (counts: Record<string, number>): string =>
  german['measure.keySlots'].replace(/\{(\w+)\}/g, (_, name: string) => String(counts[name]));

async function readOwnDpia(language: 'de' | 'en' = 'de'): Promise<string> {
  const to = path.join(test.folder, `own-${(written += 1)}.docx`);
  await test.call('records.dpias.export', { id: null, format: 'docx', language, to });
  return (await readDocx(readFileSync(to))).map(({ text }) => text).join('\n');
}

describe('the record and the assessment of Custos itself', () => {
  it('say of a new vault that little is set', async () => {
    const record = await readRecord();
    expect(record).toMatchObject({ software: 'Custos', source: 'Es ist kein Chatbot-System angebunden.', contact: '' });
    expect(record.data.map(({ erasureDays }) => erasureDays)).toEqual([null, null, null]);
    expect(await measuresOf('backup')).toEqual(['Eine Sicherung ist nicht vermerkt; selbsttätige Kopien: 0.']);
    const said = await readOwnDpia();
    for (const id of ['backup', 'onePerson', 'copies', 'review'] as const)
      expect(said).toContain(german[`dpia.open.${id}`]);
  });

  it('follow what is set: people, systems, periods, lock and backups', async () => {
    await addPerson(test, 'reviewer', 'rita');
    await addPerson(test, 'decisionMaker', 'max');
    await test.call('vault.setIdleLock', { minutes: 7 });
    await test.call('retention.setOwnData', { transcriptDays: 45, note: 'beschlossen' });
    await test.call('backends.add', {
      connector: 'langgraph',
      name: 'Kundenchat',
      baseUrl: 'https://chatbot.example',
      credentials: { apiKey: 'k' },
    });
    const { jobId } = await test.call('vault.backup', { to: path.join(test.folder, 'copy') });
    await test.waitForJob(jobId);
    const record = await readRecord();
    expect(record.source).toBe('Kundenchat (LangGraph / LangSmith Deployment)');
    expect(record.data[0]).toMatchObject({ category: 'conversationContent', erasureDays: 45 });
    expect(await measuresOf('accessControl')).toEqual([
      'Zugang nach Rollen für 3 Nutzer: Datenschutzbeauftragte: 1, Entscheider: 1, Durchsicht: 1',
      keySlotsOf({ slots: 4, users: 3, recovery: 1, withContent: 3, withKeyFile: 0 }),
      german['measure.fourEyes'],
    ]);
    expect(await measuresOf('softwareProtection')).toEqual(['Der Tresor sperrt sich nach 7 Minuten ohne Eingabe.']);
    expect((await measuresOf('backup'))[0]).toMatch(/^Letzte Sicherung: \d/);
    const said = await readOwnDpia();
    expect(said).toContain('45 Tage nach der letzten Nachricht');
    expect(said).toContain(german['dpia.open.review']);
    for (const id of ['backup', 'onePerson', 'copies'] as const) expect(said).not.toContain(german[`dpia.open.${id}`]);
  });

  it('count what really opens the vault: slots, keys to the content and key files', async () => {
    await addPerson(test, 'auditor', 'alma');
    expect(await readOwnDpia()).toContain(german['dpia.open.keyFile']);
    await test.call('vault.setKeyFile', { passphrase: testPassphrase, to: path.join(test.folder, 'stick.key') });
    expect((await measuresOf('accessControl'))[1]).toBe(
      keySlotsOf({ slots: 5, users: 4, recovery: 1, withContent: 3, withKeyFile: 1 }),
    );
  });

  it('are there in English, and name neither a person nor a place on this machine', async () => {
    const record = JSON.stringify(await readRecord('en'));
    const said = await readOwnDpia('en');
    expect(record).toContain('The vault locks itself after 7 minutes without input.');
    expect(said).toContain('45 days after the last message');
    for (const text of [record, said])
      for (const word of ['Dana', 'Person max', test.folder]) expect(text).not.toContain(word);
  });

  it('have the same texts and places in both languages', () => {
    expect(Object.keys(german)).toEqual(Object.keys(english));
    const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [id, text] of Object.entries(english))
      expect(placesOf((german as Record<string, string>)[id] ?? ''), id).toEqual(placesOf(text));
  });
});
