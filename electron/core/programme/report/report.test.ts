import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDay } from '../../../../shared/rules/local-day.ts';
import { readDocx } from '../../documents/testing/read-docx.ts';
import { readPdf } from '../../documents/testing/read-pdf.ts';
import { openRetentionTest, type RetentionTest } from '../../retention/testing/retention-fixture.ts';
import { addPerson, switchTo, switchToOwner } from '../../testing/people.ts';
import { problemCode } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { inRegister } from '../../vault/index.ts';
import english from '../texts.en.json' with { type: 'json' };
import german from '../texts.de.json' with { type: 'json' };

const today = localDay(new Date().toISOString(), 'Europe/Berlin');
const year = Number(today.slice(0, 4));
/** In UTC the year before. */
const newYear = Date.parse(`${year - 1}-12-31T23:30:00Z`);

let retention: RetentionTest;
let written = 0;

beforeAll(async () => {
  retention = await openRetentionTest();
  const { test } = retention;
  const { jobId } = await test.call('retention.compare', {});
  await test.waitForJob(jobId);
  const policyId = await retention.activate({ period: { amount: 1, unit: 'days' } });
  await retention.run(policyId);
  for (const [kind, receivedAt] of [
    ['access', newYear],
    ['access', newYear - 1_800_001],
    ['erasure', newYear],
  ] as const)
    await test.call('requests.open', { kind, regime: 'EU', receivedAt: new Date(receivedAt).toISOString() });
  const training = { topic: 'KI-Kompetenz', heldOn: `${year}-01-01`, invited: 10 };
  await test.call('programme.recordTraining', { fields: { ...training, team: 'Vertrieb', attended: 9 } });
  await test.call('programme.recordTraining', { fields: { ...training, team: 'Lager', attended: 6 } });
  const activity = { kind: 'audit' as const, name: 'Bot-Audit', owner: 'Revision', dueOn: `${year}-01-01` };
  const { id } = await test.call('programme.save', { fields: activity });
  const done = { id, doneOn: `${year}-01-01`, evidence: 'Archiv', result: 'Zwei Mängel' };
  await test.call('programme.complete', done);
  const { bots } = await test.call('backends.bots', {});
  const version = { provider: 'Lindenhof', model: 'Linde 7B', since: `${year}-01-01`, approvedBy: 'IT' };
  await test.call('bots.addVersion', { botId: bots.find(({ name }) => name === 'A')!.id, version });
  const facts = { title: 'Schlüssel im Log', kind: 'breach' as const };
  const incident = await test.call('incidents.open', { facts });
  await test.call('incidents.open', { facts, isDrill: true });
  const decided = { name: 'x', position: 'Leitung', reasons: 'Testdaten' };
  await test.call('incidents.decide', { id: incident.id, subject: 'authority', choice: 'doNotNotify', ...decided });
  await storeOthers();
}, 120_000);
afterAll(() => retention.dispose());

/** What other registers hold. */
async function storeOthers(): Promise<void> {
  const { controllers } = await retention.test.call('controllers.list');
  const own = { controller_id: controllers[0]!.id, created_by: 'u', created_at: newYear - 1_800_001 };
  await workOutside(retention.test, ({ register }) =>
    register.write((writer) => {
      const record = { ...own, id: 'r1', number: 'V-1', changed_at: newYear };
      writer.run(inRegister.insertInto('processing_record').values(record));
      const released = { record_id: 'r1', fields: '{}', note: '', released_by: 'u' };
      for (const [revision, at] of [newYear - 1_800_001, newYear].entries())
        writer.run(
          inRegister.insertInto('record_revision').values({ ...released, revision: revision + 1, released_at: at }),
        );
      const items = { a: { answer: 'yes', note: '' }, b: { answer: 'partly', note: '' } };
      const fields = JSON.stringify({ name: 'Hosting', country: 'DE', contract: { reference: '', items } });
      writer.run(inRegister.insertInto('processor').values({ ...record, id: 'p1', number: 'A-1', fields }));
      const asked = {
        ...own,
        subject: 'Schulungen',
        question: 'Reicht das?',
        asked_by: 'Leitung',
        asked_on: `${year}-01-01`,
      };
      const given = { advised_by: 'u', advised_at: newYear, outcome: 'notFollowed' as const };
      writer.run(
        inRegister.insertInto('dpo_advice').values([
          { ...asked, ...given, id: 'd1', number: 'R-1', advice: 'Jährlich wiederholen.', outcome_reason: 'Zu teuer' },
          { ...asked, id: 'd2', number: 'R-2', outcome: 'open', outcome_reason: '' },
        ]),
      );
    }),
  );
}

async function figures(of = year): Promise<Map<string, number>> {
  const { sections } = await retention.test.call('programme.reportFigures', { year: of });
  return new Map(sections.flatMap(({ key, figures: all }) => all.map((each) => [`${key}.${each.key}`, each.value])));
}

async function write(format: 'pdf' | 'docx', language: 'de' | 'en' = 'de'): Promise<Buffer> {
  const to = path.join(retention.test.folder, `report-${(written += 1)}`);
  const texts = { foreword: 'Ein Jahr mit Bots.\n\nDanke.', outlook: 'Mehr Schulungen.' };
  const { path: file } = await retention.test.call('programme.exportReport', { year, format, language, to, ...texts });
  expect(file).toBe(`${to}.${format}`);
  return readFileSync(file);
}

describe('the figures of a year', () => {
  it('count what happened in it, by the clock of the organisation', async () => {
    const [now, before] = [await figures(), await figures(year - 1)];
    expect([now.get('requests.received'), before.get('requests.received')]).toEqual([2, 1]);
    expect([now.get('requests.received.access'), now.get('requests.received.erasure')]).toEqual([1, 1]);
    expect([now.get('records.released'), before.get('records.released')]).toEqual([1, 1]);
    expect([now.get('advice.given'), before.get('advice.given')]).toEqual([1, 0]);
  });

  it('are drawn from everything that is recorded', async () => {
    expect(Object.fromEntries(await figures())).toMatchObject({
      'incidents.opened': 1,
      'incidents.breaches': 1,
      'incidents.notified': 0,
      'incidents.notNotified': 1,
      'incidents.late': 0,
      'retention.runs': 1,
      'retention.conversationsDeleted': 21,
      'findings.retentionDisagrees.open': 2,
      'records.inForce': 1,
      'processors.inRegister': 1,
      'processors.withOpenItems': 1,
      'processors.openItems': 7,
      'activities.done': 1,
      'activities.doneLate': 0,
      'trainings.held': 2,
      'trainings.attendanceRate': 0.75,
      'bots.bots': 2,
      'bots.changes': 1,
      'advice.asked': 2,
      'advice.notFollowed': 1,
    });
  });

  it('of content are named as missing to whoever holds no key to it', async () => {
    const { test } = retention;
    expect((await test.call('programme.reportFigures', { year })).missing).toEqual([]);
    await addPerson(test, 'auditor');
    await switchTo(test, 'auditor');
    const { missing, sections } = await test.call('programme.reportFigures', { year });
    expect(missing).toEqual(['retention.runs', 'retention.conversationsDeleted', 'findings']);
    const keys = sections.flatMap(({ key, figures: all }) => all.map((each) => `${key}.${each.key}`));
    expect(keys.some((key) => missing.includes(key) || key.startsWith('findings.'))).toBe(false);
    const said = (await readDocx(await write('docx'))).map(({ text }) => text).join('\n');
    expect(said).toContain('Deshalb fehlen: Läufe der Löschregeln; dabei gelöschte Gespräche; Feststellungen.');
    await switchToOwner(test);
  });
});

describe('the yearly report', () => {
  it('has its parts in their order, with the words of the data protection officer around them', async () => {
    const paragraphs = await readDocx(await write('docx'));
    const headings = paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
    expect(headings).toEqual([
      'Vorwort',
      'Grundlage',
      'Anfragen betroffener Personen und der Aufsicht',
      'Vorfälle und Datenpannen',
      'Bescheinigte Löschungen',
      'Löschregeln',
      'Feststellungen in Gesprächen und zu Bots',
      'Verzeichnis von Verarbeitungstätigkeiten',
      'Auftragsverarbeiter',
      'Jahresprogramm',
      'Schulungen',
      'Bots und Modelle',
      'Rat der Datenschutzbeauftragten',
      'Ausblick',
    ]);
    const said = paragraphs.map(({ text }) => text);
    for (const line of [
      'Danke.',
      'Audit: Bot-Audit',
      'Zwei Mängel',
      'Linde 7B',
      'Jährlich wiederholen.',
      'Zu teuer',
      '90\u00a0%',
    ])
      expect(said).toContain(line);
    const after = (line: string) => said.slice(said.indexOf(line) + 1, said.indexOf(line) + 3);
    expect(after('Eingegangene Anfragen')).toEqual(['2', '1']);
    expect(after('Offene Vertragspunkte insgesamt, Stand heute')).toEqual(['7', '']);
  });

  it('shows charts that say in words what they show, and is a PDF with structure', async () => {
    const read = await readPdf(await write('pdf', 'en'));
    const alternatives = read.elements.flatMap(function below(each): string[] {
      return [...(each.alt === undefined ? [] : [each.alt]), ...each.below.flatMap(below)];
    });
    expect(read.isTagged).toBe(true);
    for (const text of ['Bars: requests received by right', 'Bars: findings by rule', 'Bars: attendance rate by team'])
      expect(alternatives.join('\n')).toContain(text);
    expect(read.pages.join('\n').replaceAll(/\s+/g, ' ')).toContain('75% of those invited attended');
  });

  it('is not written over a file, and the log says which year and no word of it', async () => {
    const to = path.join(retention.test.folder, 'report-1.docx');
    const again = retention.test.call('programme.exportReport', { year, format: 'docx', to });
    expect(await problemCode(again)).toBe('export.exists');
    const { entries } = await retention.test.call('audit.list', { procedure: 'programme.exportReport' });
    expect(entries.find(({ phase }) => phase === 'done')?.refs).toMatchObject({ year, format: 'pdf' });
    expect(JSON.stringify(entries)).not.toContain('Schulungen');
  });

  it('has the same texts and places in both languages', () => {
    expect(Object.keys(german)).toEqual(Object.keys(english));
    const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [id, text] of Object.entries(english))
      expect(placesOf((german as Record<string, string>)[id] ?? ''), id).toEqual(placesOf(text));
  });
});
