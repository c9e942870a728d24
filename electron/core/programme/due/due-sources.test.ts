import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherDueKinds } from '../../../../shared/contract/programme.ts';
import { dpiaCalls } from '../../records/assessments/testing/dpia-calls.ts';
import { openRetentionTest, type RetentionTest } from '../../retention/testing/retention-fixture.ts';
import { addPerson, switchTo, switchToOwner } from '../../testing/people.ts';
import german from '../texts.de.json' with { type: 'json' };

let vault: RetentionTest;
let botId: string;
let theirRecord: string;

const call: RetentionTest['test']['call'] = (name, input) => vault.test.call(name, input);
const dpias = dpiaCalls(() => vault.test);
const due = async (withinDays = 3660) => (await call('programme.due', { withinDays })).items;
const named = async (kind: (typeof otherDueKinds)[number]) =>
  (await due()).filter((item) => item.kind === kind).map(({ name, owner, on }) => [name, owner, on]);

let written = 0;
async function exportCalendar(controllerId?: string): Promise<string> {
  const to = path.join(vault.test.folder, `calendar-${(written += 1)}`);
  const { path: file } = await call('programme.exportCalendar', { to, ...(controllerId && { controllerId }) });
  return readFileSync(file, 'utf8').replaceAll('\r\n ', '');
}

beforeAll(async () => {
  vault = await openRetentionTest();
  // Before the clock is set: the first organisation is the one that was added first.
  const other = await call('controllers.add', { name: 'Tochter AG' });
  vault.offset.ms = Date.parse('2026-11-26T12:00:00Z') - Date.now();
  botId = (await call('backends.bots', {})).bots.find(({ name }) => name === 'A')!.id;
  const complete = {
    purposes: [{ name: 'Fragen' }],
    subjects: ['customers' as const],
    data: [{ category: 'contact' as const, erasure: 'bald' }],
  };
  const record = { ...complete, name: 'Chat', owner: 'Kundenservice', reviewOn: '2027-05-01' };
  const { id } = await call('records.save', { fields: record });
  await call('records.release', { id });
  await call('records.save', { id, fields: { ...record, name: 'Chat neu' } });
  const ended = await call('records.save', { fields: { ...record, name: 'Beendet' } });
  await call('records.release', { id: ended.id });
  await call('records.retire', { id: ended.id, note: 'entfallen' });
  ({ id: theirRecord } = await call('records.save', { controllerId: other.id, fields: { ...record, name: 'Ihrer' } }));
  await call('records.release', { id: theirRecord });

  const assessed = await dpias.advised({ residualRisk: 'high', reviewOn: '2027-06-01' });
  await dpias.decide(assessed);
  await dpias.consult(assessed);
  await call('processors.save', {
    fields: {
      name: 'Modell Inc.',
      country: 'US',
      contract: { reference: 'AVV 9', expiresOn: '2027-01-01' },
      transfers: [{ country: 'US', safeguard: 'standardContractualClauses', document: 'SCC', expiresOn: '2027-01-02' }],
      certificates: [{ name: 'ISO 27001', expiresOn: '2026-11-01' }],
      audits: [{ on: '2026-01-01', kind: 'Vor Ort', nextOn: '2027-01-03' }],
      reviewOn: '2027-01-04',
    },
  });
  const { processors } = await call('processors.list', {});
  await call('processors.questionnaires.send', {
    processorId: processors[0]!.id,
    sentOn: '2026-11-01',
    dueOn: '2026-11-30',
    format: 'docx',
    to: path.join(vault.test.folder, 'fragen.docx'),
  });
  await vault.activate({ name: 'Kundenfragen', owner: 'Recht', reviewOn: '2027-07-01' });
  await call('bots.save', { botId, fields: { owner: 'Produkt', reviewOn: '2027-08-01' } });
  await call('backends.declareFact', {
    id: (await call('backends.list', {})).backends[0]!.id,
    fact: { topic: 'secondFactor', value: { coverage: 'all' } },
    evidence: 'Auskunft',
    statedOn: '2026-11-26',
    reviewOn: '2027-09-01',
  });
  const incident = await call('incidents.open', { facts: { title: 'Schlüssel im Log' } });
  const measure = { text: 'Schlüssel tauschen', owner: 'IT', dueOn: '2027-09-01' };
  await call('incidents.saveMeasure', { id: incident.id, ...measure });
}, 120_000);
afterAll(() => vault.dispose());

describe('what other registers let fall due', () => {
  it('stands in the programme with what it is about, by whom and when', async () => {
    expect(await named('reviewOfRecord')).toEqual([
      ['V-0001 Chat', 'Kundenservice', '2027-05-01'],
      ['V-0001 Ihrer', 'Kundenservice', '2027-05-01'],
    ]);
    expect(await named('recordRelease')).toEqual([['V-0001 Chat neu', 'Kundenservice', '2026-11-26']]);
    expect(await named('reviewOfDpia')).toEqual([['DSFA-0001 Beratungsbot', '', '2027-06-01']]);
    expect(await named('dpiaMeasure')).toEqual([['DSFA-0001 Hinweis', '', '2026-12-31']]);
    expect(await named('authorityAnswer')).toEqual([['DSFA-0001 Beratungsbot', '', '2026-12-28']]);
    expect(await named('contractExpires')).toEqual([['Modell Inc.: AVV 9', '', '2027-01-01']]);
    expect(await named('safeguardExpires')).toEqual([['Modell Inc.: US: SCC', '', '2027-01-02']]);
    expect(await named('certificateExpires')).toEqual([['Modell Inc.: ISO 27001', '', '2026-11-01']]);
    expect(await named('auditOfProcessor')).toEqual([['Modell Inc.: Vor Ort', '', '2027-01-03']]);
    expect(await named('reviewOfProcessor')).toEqual([['Modell Inc.', '', '2027-01-04']]);
    expect(await named('questionnaireAnswer')).toEqual([['Modell Inc.', '', '2026-11-30']]);
    expect(await named('reviewOfPolicy')).toEqual([['Kundenfragen', 'Recht', '2027-07-01']]);
    expect(await named('reviewOfBot')).toEqual([['A', 'Produkt', '2027-08-01']]);
    expect((await named('reviewOfBackend')).map(([, owner, on]) => [owner, on])).toEqual([['', '2027-09-01']]);
    expect(await named('incidentMeasure')).toEqual([['V-2026-001 Schlüssel tauschen', 'IT', '2027-09-01']]);
  });

  it('is listed by its day, within the days asked for, and as overdue once it has passed', async () => {
    const soon = await due(10);
    expect(soon.map(({ kind, isOverdue }) => [kind, isOverdue])).toEqual([
      ['certificateExpires', true],
      ['recordRelease', false],
      ['questionnaireAnswer', false],
    ]);
    const days = (await due()).map(({ on }) => on);
    expect(days).toEqual(days.toSorted());
  });

  it('enters the calendar of its organisation, each under an id of its own that stays', async () => {
    const uidsOf = (text: string) => text.match(/^UID:.*$/gm) ?? [];
    const all = await exportCalendar();
    expect(new Set(uidsOf(all)).size).toBe((await due()).length);
    expect(uidsOf(await exportCalendar())).toEqual(uidsOf(all));
    for (const kind of otherDueKinds) expect(all).toContain(`SUMMARY:${german[`kind.${kind}`]}: `);
    const { controllers } = await call('controllers.list', {});
    const theirs = await exportCalendar(controllers.find(({ name }) => name === 'Tochter AG')!.id);
    expect(uidsOf(theirs)).toHaveLength(1);
    expect(theirs).toContain('V-0001 Ihrer');
  });

  it('is no longer due once it was settled', async () => {
    const [dpia] = (await call('records.dpias.list', {})).dpias;
    await dpias.consult(dpia!.id, { answeredOn: '2026-11-20', answer: 'Ja.' });
    expect(await named('authorityAnswer')).toEqual([]);
    await call('records.retire', { id: theirRecord, note: 'entfallen' });
    expect((await named('reviewOfRecord')).map(([name]) => name)).toEqual(['V-0001 Chat']);
  });

  it('is not shown to a person who may not read it where it is kept', async () => {
    await addPerson(vault.test, 'auditor');
    await switchTo(vault.test, 'auditor');
    const kinds = new Set((await due()).map(({ kind }) => kind));
    expect(kinds.has('reviewOfPolicy')).toBe(false);
    expect(kinds.has('incidentMeasure')).toBe(false);
    expect(kinds.has('reviewOfRecord')).toBe(true);
    expect(await exportCalendar()).not.toContain('Kundenfragen');
    await switchToOwner(vault.test);
    expect(await exportCalendar()).toContain('Kundenfragen');
  });
});
