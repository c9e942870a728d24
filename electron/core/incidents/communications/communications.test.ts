import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { readCsv } from '../../records/files/import/read-csv.ts';
import { readDocx } from '../../documents/testing/read-docx.ts';
import { readPdf } from '../../documents/testing/read-pdf.ts';
import type { SyncTest } from '../../backends/testing/sync-fixture.ts';
import { problemCode } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { inContent, inRegister } from '../../vault/index.ts';
import { openSmallWorld } from '../scope/testing/small-world.ts';

const reason = { purpose: 'incident', note: 'Art. 34' };
type Format = InputOf<'incidents.exportCommunication'>['format'];
let world: SyncTest;
let files = 0;

beforeAll(async () => {
  world = await openSmallWorld();
  const { controllers } = await call('controllers.list');
  await call('controllers.update', {
    id: controllers[0]!.id,
    changes: { address: 'Musterweg 1\n80331 München', dataProtectionOfficer: 'Dana Probst, dsb@muster.example' },
  });
}, 120_000);
afterAll(() => world.dispose());

const call = ((name, input) => world.test.call(name, input)) as SyncTest['test']['call'];
const open = async (facts: Partial<InputOf<'incidents.open'>['facts']> = {}, isDrill = false): Promise<string> => {
  const { id } = await call('incidents.open', { isDrill, facts: { title: 'Schlüssel im Log', ...facts } });
  return id;
};
const known = { description: 'Ein Schlüssel stand im Log.', effects: 'Betrug ist möglich.', containment: 'Gesperrt.' };
const draft = async (
  id: string,
  kind: InputOf<'incidents.draftCommunication'>['kind'] = 'letter',
  language: 'de' | 'en' = 'de',
): Promise<string> => (await call('incidents.draftCommunication', { id, kind, language })).communicationId;
const read = (id: string, communicationId: string) => call('incidents.communication', { id, communicationId });
const write = (id: string, communicationId: string, format: Format, extra: { reason?: typeof reason } = {}) =>
  call('incidents.exportCommunication', {
    id,
    communicationId,
    format,
    to: path.join(world.test.folder, `schreiben-${++files}`),
    ...extra,
  });
const writeCsv = async (id: string, communicationId: string) =>
  readCsv(readFileSync((await write(id, communicationId, 'csv', { reason })).path, 'utf8')).rows.map(
    ({ cells }) => cells,
  );
const send = (id: string, communicationId: string, extra: Partial<InputOf<'incidents.recordDispatch'>> = {}) =>
  call('incidents.recordDispatch', {
    id,
    communicationId,
    at: new Date(Date.now() - 1000).toISOString(),
    channel: 'email',
    proof: 'Versandliste',
    ...extra,
  });

describe('a letter to the persons', { timeout: 60_000 }, () => {
  it('says what Art. 34(2) asks for, as far as it is known, and marks what it lacks', async () => {
    const id = await open({ description: known.description });
    await call('incidents.takeScope', { id, selection: {} });
    const communicationId = await draft(id);
    const { subject, body, missing, isSent } = await read(id, communicationId);
    expect({ subject, isSent }).toEqual({
      subject: 'Verletzung des Schutzes Ihrer personenbezogenen Daten',
      isSent: false,
    });
    for (const said of [
      known.description,
      'Dana Probst, dsb@muster.example',
      'Kontaktdaten',
      'Kontoauszüge',
      'Art. 77',
    ])
      expect(body).toContain(said);
    expect(missing).toEqual([
      'wahrscheinliche Folgen (Art. 33 Abs. 3 lit. c DSGVO)',
      'ergriffene oder vorgeschlagene Maßnahmen (Art. 33 Abs. 3 lit. d DSGVO)',
    ]);
    expect(await problemCode(send(id, communicationId))).toBe('incident.communicationIncomplete');
    const changed = body.replaceAll(/\[… [^\]]+\]/g, 'Steht nun da.');
    expect(await call('incidents.changeCommunication', { id, communicationId, subject, body: changed })).toEqual({
      missing: [],
    });
  });

  it('comes in English, and does not take words of the facts for a mark', async () => {
    const id = await open({ ...known, description: 'Siehe [… Platz] im Log.' });
    const { subject, body, missing } = await read(id, await draft(id, 'letter', 'en'));
    expect(subject).toBe('Breach of your personal data');
    expect(body).toContain('Siehe [...Platz] im Log.');
    // Nothing was counted.
    expect(missing).toEqual(['which data is concerned', 'what the person can do']);
  });

  it('goes to people who are named or can be reached, each in one language', async () => {
    const id = await open(known);
    await call('incidents.takeScope', { id, selection: {} });
    const german = await draft(id);
    const [header, ...all] = await writeCsv(id, german);
    expect(header).toEqual([
      'Name',
      'E-Mail',
      'Telefon',
      'Sprache',
      'Gespräche',
      'Erkannte Datenkategorien',
      'Zuordnung',
    ]);
    expect(all).toHaveLength(4);
    expect(all).toContainEqual([
      'Anna Beispiel',
      'Anna@Example.de',
      '+49 30 23125000',
      'de',
      '3',
      'Identität, Kontaktdaten, Zahlungsdaten, Gesundheitsdaten',
      'zu prüfen',
    ]);
    const english = await draft(id, 'letter', 'en');
    const languages = async (communicationId: string) =>
      (await writeCsv(id, communicationId)).slice(1).map(([, , , language]) => language);
    expect(await languages(german)).toEqual(['de', 'de', 'de']);
    expect(await languages(english)).toEqual(['en']);
  });

  it('hands out its list for a reason alone, which the log keeps with how many and not who', async () => {
    const id = await open(known);
    const communicationId = await draft(id);
    expect(await problemCode(write(id, communicationId, 'csv'))).toBe('incident.reasonNeeded');
    expect(await problemCode(write(id, communicationId, 'csv', { reason }))).toBe('incident.nothingCounted');
    await call('incidents.takeScope', { id, selection: {} });
    expect(await write(id, communicationId, 'csv', { reason })).toMatchObject({ recipients: 4 });
    const { entries } = await call('audit.list', { procedure: 'incidents.exportCommunication' });
    expect(entries[0]).toMatchObject({ reason, refs: { recipients: 4, format: 'csv' } });
    expect(JSON.stringify(entries)).not.toMatch(/anna|carla/i);
    const notice = await draft(id, 'publicNotice');
    expect(await problemCode(write(id, notice, 'csv', { reason }))).toBe('incident.noRecipients');
  });

  it('keeps who it went to as they were then, and its words', async () => {
    const id = await open(known);
    await call('incidents.takeScope', { id, selection: {} });
    const communicationId = await draft(id);
    expect(await send(id, communicationId)).toEqual({ id: communicationId, isLate: false });
    const { communications, personsTold, scopes } = await call('incidents.get', { id, language: 'en' });
    expect(personsTold).not.toBeNull();
    expect(communications[0]).toMatchObject({
      kind: 'letter',
      recipients: 4,
      dispatch: { channel: 'email', proof: 'Versandliste', recordedBy: 'Dana Probst' },
    });
    expect(scopes.map(({ isFrozen }) => isFrozen)).toEqual([true, false]);
    expect(scopes[0]).toMatchObject({ conversations: 9, people: { most: 6 } });
    await workOutside(world.test, ({ contentWriter }) =>
      contentWriter.write([
        { sql: "UPDATE person SET display_name = 'Eva Anders' WHERE display_name = 'Anna Beispiel'", rows: [[]] },
      ]),
    );
    expect((await writeCsv(id, communicationId)).map(([name]) => name)).toContain('Anna Beispiel');
    for (const change of [
      call('incidents.changeCommunication', { id, communicationId, subject: 'x', body: 'y' }),
      send(id, communicationId),
    ])
      expect(await problemCode(change)).toBe('incident.alreadySent');
    // One in another language takes nobody from it, and a later one goes to whom is there then.
    await draft(id, 'letter', 'en');
    expect(await writeCsv(id, communicationId)).toHaveLength(5);
    expect((await writeCsv(id, await draft(id))).map(([name]) => name)).toContain('Eva Anders');
    await workOutside(world.test, ({ contentWriter }) =>
      contentWriter.write([
        { sql: "UPDATE person SET display_name = 'Anna Beispiel' WHERE display_name = 'Eva Anders'", rows: [[]] },
      ]),
    );
  });

  it('leaves nothing of the people and of its words in the register', async () => {
    const id = await open(known);
    await call('incidents.takeScope', { id, selection: { query: 'Diabetes' } });
    const communicationId = await draft(id);
    await call('incidents.changeCommunication', {
      id,
      communicationId,
      subject: 'Zwiebelmann',
      body: 'Frau Zwiebelmann.',
    });
    await send(id, communicationId);
    await workOutside(world.test, async ({ register, contentReader }) => {
      const tables = ['incident', 'incident_scope', 'incident_event', 'incident_communication', 'audit_entry'] as const;
      const rows = JSON.stringify(tables.map((table) => register.all(inRegister.selectFrom(table).selectAll())));
      for (const word of ['Zwiebelmann', 'Diabetes', 'Anna', 'anna@example', '23125000'])
        expect(rows).not.toContain(word);
      const kept = await contentReader.all(inContent.selectFrom('incident_affected').select('details'));
      expect(JSON.stringify(kept)).toContain('Anna Beispiel');
    });
  });

  it('is recorded as gone even where the content was wiped since it was counted', async () => {
    const id = await open(known);
    await call('incidents.takeScope', { id, selection: {} });
    const communicationId = await draft(id, 'letter');
    await workOutside(world.test, ({ contentWriter }) =>
      contentWriter.write([{ sql: 'DELETE FROM incident_selection WHERE incident_id = ?', rows: [[id]] }]),
    );
    await send(id, communicationId);
    const { communications, scopes } = await call('incidents.get', { id, language: 'en' });
    expect(communications[0]).toMatchObject({ recipients: 0 });
    expect(scopes[0]).toMatchObject({ isFrozen: true, conversations: 9 });
    await workOutside(world.test, ({ contentWriter }) =>
      contentWriter.write([{ sql: 'DELETE FROM incident_communication_text', rows: [[]] }]),
    );
    expect(await problemCode(read(id, communicationId))).toBe('incident.communicationGone');
  });
});

describe('a communication that is written out', { timeout: 60_000 }, () => {
  const squeeze = (text: string): string => text.replace(/\s+/g, '');

  it('is a letter, a document for a word processor, a page and plain text', async () => {
    const id = await open(known);
    await call('incidents.takeScope', { id, selection: {} });
    const communicationId = await draft(id);
    const bytes = async (format: Format) => readFileSync((await write(id, communicationId, format)).path);
    const pdf = await readPdf(await bytes('pdf'));
    const docx = (await readDocx(await bytes('docx'))).map(({ text }) => text).join('\n');
    const html = (await bytes('html')).toString('utf8');
    const txt = (await bytes('txt')).toString('utf8');
    for (const said of ['Betrug ist möglich.', 'Gesperrt.', 'Was ist geschehen?']) {
      expect(squeeze(pdf.pages.join(''))).toContain(squeeze(said));
      for (const text of [docx, html, txt]) expect(text).toContain(said);
    }
    expect(pdf.isTagged).toBe(true);
    expect(squeeze(pdf.pages.join(''))).toContain('V-2026-');
    expect(txt).not.toContain('# ');
  });

  it('that tells the public or a controller says for whom it is, and what is known', async () => {
    const id = await open({ ...known, role: 'processor', systems: 'Chatbot' });
    await call('incidents.takeScope', { id, selection: {} });
    const notice = await read(id, await draft(id, 'publicNotice'));
    expect(notice.body).toContain('Art. 34 Abs. 3 lit. c DSGVO');
    expect(notice.missing).toEqual([]);
    const communicationId = await draft(id, 'processorNotice', 'en');
    const toController = await read(id, communicationId);
    expect(toController.body).toContain('2 persons at least and 6 at most, in 9 conversations with 17 messages');
    expect(toController.missing).toEqual(['moment of awareness']);
    const { subject, body } = toController;
    await call('incidents.changeCommunication', {
      id,
      communicationId,
      subject,
      body: body.replace(/\[… [^\]]+\]/, 'today'),
    });
    await send(id, communicationId);
    const { personsTold, communications } = await call('incidents.get', { id, language: 'en' });
    expect(personsTold).toBeNull();
    expect(communications[0]).toMatchObject({ kind: 'processorNotice', recipients: null });
  });

  it('of a drill says that nothing has happened', async () => {
    const id = await open(known, true);
    const communicationId = await draft(id);
    for (const format of ['pdf', 'docx', 'html', 'txt'] as const) {
      const bytes = readFileSync((await write(id, communicationId, format)).path);
      const text =
        format === 'pdf'
          ? (await readPdf(bytes)).pages.join('')
          : format === 'docx'
            ? (await readDocx(bytes)).map((each) => each.text).join('')
            : bytes.toString('utf8');
      expect(squeeze(text)).toContain(squeeze('ÜBUNG: Dieses Schreiben gehört zu einer Übung.'));
    }
  });

  it('makes no formula and no mark-up of what people are called', async () => {
    const id = await open({ ...known, description: '<script>alert(1)</script> =1+1 \u202e' });
    await call('incidents.takeScope', { id, selection: {} });
    const rename = (name: string) =>
      workOutside(world.test, ({ contentWriter }) =>
        contentWriter.write([{ sql: "UPDATE person SET display_name = ? WHERE external_id = 'anna'", rows: [[name]] }]),
      );
    await rename('=HYPERLINK("http://x")\n@sum\u202e');
    const communicationId = await draft(id);
    const csv = readFileSync((await write(id, communicationId, 'csv', { reason })).path, 'utf8');
    expect(csv).toContain(`'=HYPERLINK`);
    expect(csv).toContain("'+49");
    expect(/\p{Bidi_Control}/u.test(csv)).toBe(false);
    const html = readFileSync((await write(id, communicationId, 'html')).path, 'utf8');
    expect(html).not.toContain('<script>alert');
    await rename('Anna Beispiel');
  });

  it('knows no communication of another incident', async () => {
    const [id, other] = [await open(known), await open(known)];
    const communicationId = await draft(id);
    expect(await problemCode(read(other, communicationId))).toBe('incident.communicationUnknown');
    expect(await problemCode(send(other, communicationId))).toBe('incident.communicationUnknown');
    const future = new Date(Date.now() + 3_600_000).toISOString();
    await call('incidents.takeScope', { id, selection: {} });
    expect(await problemCode(send(id, communicationId, { at: future }))).toBe('incident.inFuture');
  });
});
