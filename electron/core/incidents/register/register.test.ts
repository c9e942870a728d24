import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { readPdf } from '../../documents/testing/read-pdf.ts';
import { readSheets } from '../../records/files/testing/read-sheets.ts';
import { problemCode } from '../../testing/test-core.ts';
import { openIncidentTest, type IncidentTest } from '../testing/open-incident-test.ts';
import { recordSent } from '../testing/record-sent.ts';

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
let at: IncidentTest;
let breach: string;
let written = 0;
type Export = Omit<InputOf<'incidents.exportRegister'>, 'to'>;
const write = async (input: Export) => {
  const to = path.join(at.test.folder, `register-${(written += 1)}`);
  const reply = await at.call('incidents.exportRegister', { ...input, to });
  return { incidents: reply.incidents, bytes: readFileSync(reply.path) };
};
const decided = { name: 'K. Muster', position: 'Geschäftsführung' };

beforeAll(async () => {
  at = await openIncidentTest();
  breach = await at.open({
    facts: {
      title: 'Schlüssel im Log',
      kind: 'breach',
      breachTypes: ['confidentiality'],
      cause: 'internalAccident',
      description: 'Ein Zugriffsschlüssel stand im Protokoll.',
      effects: 'Spam',
      remedies: '=HYPERLINK("x")',
    },
    moments: { aware: '2026-11-25T01:00:00Z' },
    awareReasons: 'Zugriffe im Protokoll',
  });
  const authority = { id: breach, subject: 'authority', reasons: 'Bankdaten' } as const;
  await at.call('incidents.advise', { ...authority, advises: 'doNotNotify' });
  await at.call('incidents.decide', { ...authority, ...decided, choice: 'notify', departureReasons: 'Vorsicht' });
  await at.call('incidents.assess', {
    id: breach,
    factors: {
      data: [{ class: 'financial', score: 3 }],
      identification: 'maximum',
      confidentiality: 'full',
      integrity: 'none',
      availability: 'none',
      isMalicious: false,
    },
  });
  await at.call('incidents.saveMeasure', { id: breach, text: 'Schlüssel tauschen', owner: 'IT', dueOn: '2026-12-24' });
  await at.open({ facts: { title: 'Aware but open' }, moments: { aware: '2026-11-27T00:00:00Z' }, awareReasons: 'x' });
  await at.open({ facts: { title: 'Only an incident' } });
  await at.open({ facts: { title: 'No data', kind: 'noBreach' } });
  await at.open({ facts: { title: 'Exercise', kind: 'breach' }, isDrill: true });
  await recordSent(at.test, {
    id: breach,
    at: '2026-11-26T13:00:00Z',
    authorityId: 'DE-BW',
    reference: 'AZ 7',
  });
}, 60_000);
afterAll(() => at.dispose());

describe('the register of breaches', () => {
  it('holds all breaches, notified or not, and neither incidents that are none nor drills', async () => {
    const { incidents, bytes } = await write({ format: 'json' });
    const { breaches } = JSON.parse(bytes.toString('utf8')) as { breaches: Record<string, unknown>[] };
    expect(incidents).toBe(2);
    expect(breaches.map(({ number }) => number)).toEqual(['V-2026-001', 'V-2026-002']);
    expect(breaches[0]).toMatchObject({
      organisation: 'Muster Versicherung AG',
      moments: { aware: '2026-11-25T01:00:00.000Z', occurred: null },
      awareReasons: 'Zugriffe im Protokoll',
      facts: { effects: 'Spam', breachTypes: ['confidentiality'] },
      decisions: [{ choice: 'notify', departsFromAdvice: true, departureReasons: 'Vorsicht' }],
      advice: [{ advises: 'doNotNotify' }],
      notifications: [{ type: 'initial', dispatch: { reference: 'AZ 7' } }],
      communications: [],
      measures: [{ text: 'Schlüssel tauschen' }],
    });
    expect(JSON.stringify(breaches)).not.toMatch(/Exercise|No data|Only an incident/);
  });

  it('says in a sheet, line by line, what Art. 33(5) wants documented; no text becomes a formula', async () => {
    const [sheet] = await readSheets((await write({ format: 'xlsx', language: 'de' })).bytes);
    const header = Object.entries(sheet!.cells).filter(([place]) => /^[A-Z]+6$/.test(place));
    const columnOf = (name: string) => header.find(([, text]) => text === name)![0].replace(/\d+/, '');
    const cell = (name: string) => sheet!.cells[`${columnOf(name)}7`];
    expect(cell('Nummer')).toBe('V-2026-001');
    expect(cell('Kenntnis seit')).toBe('25.11.2026, 02:00 MEZ');
    expect(cell('Art der Verletzung')).toBe('Vertraulichkeit');
    expect(cell('Ursache')).toBe('intern, versehentlich');
    expect(cell('Auswirkungen und wahrscheinliche Folgen')).toBe('Spam');
    expect(cell('Abhilfemaßnahmen')).toBe('=HYPERLINK("x")');
    expect(cell('Schweregrad (ENISA)')).toBe('hoch (3 × 1 + 0,5 = 3,5)');
    expect(cell('Entscheidung: Meldung an die Aufsichtsbehörde')).toBe(
      '27.11.2026, 02:00 MEZ, K. Muster (Geschäftsführung): mitteilen. Bankdaten Das weicht vom Rat ab: Vorsicht',
    );
    expect(cell('Meldungen an die Aufsichtsbehörde')).toContain('26.11.2026, 14:00 MEZ: Erstmeldung an');
    expect(cell('Meldungen an die Aufsichtsbehörde')).toContain('Aktenzeichen AZ 7');
    expect(cell('Maßnahmen, die daraus folgen')).toBe('Schlüssel tauschen (IT). Fällig am 24.12.2026.');
  });

  it('is a tagged document of one organisation and year in the language that is asked for', async () => {
    const { controllers } = await at.call('controllers.list', {});
    const own = { controllerId: controllers[0]!.id, year: 2026 };
    const { bytes } = await write({ format: 'pdf', language: 'en', ...own });
    const { isTagged, pages, outline } = await readPdf(bytes);
    expect(isTagged).toBe(true);
    expect(pages.join(' ')).toContain('breaches of 2026');
    expect(pages.join(' ')).toContain('Zugriffe im Protokoll');
    expect(JSON.stringify(outline)).toContain('V-2026-001 Schlüssel im Log');
    expect(await write({ format: 'json', year: 2025 })).toMatchObject({ incidents: 0 });
    const other = await at.call('controllers.add', { name: 'Tochter AG' });
    const empty = await write({ format: 'pdf', language: 'de', controllerId: other.id });
    expect((await readPdf(empty.bytes)).pages.join(' ')).toContain('steht keine Verletzung');
    expect(await problemCode(write({ format: 'json', controllerId: unknown }))).toBe('controller.unknown');
  });
});

describe('the figures of a year', () => {
  it('count incidents by month and level, and the hours from awareness to the authority, without drills', async () => {
    const figures = await at.call('incidents.figures', { year: 2026 });
    expect(figures.months).toHaveLength(12);
    expect(figures.months[10]).toEqual({ month: 11, incidents: 4, breaches: 2, notified: 1 });
    expect(figures.months[0]).toEqual({ month: 1, incidents: 0, breaches: 0, notified: 0 });
    expect(figures.levels).toEqual([
      { level: 'low', incidents: 0 },
      { level: 'medium', incidents: 0 },
      { level: 'high', incidents: 1 },
      { level: 'veryHigh', incidents: 0 },
      { level: 'notAssessed', incidents: 3 },
    ]);
    expect(figures.hoursToAuthority).toEqual([{ number: 'V-2026-001', hours: 36 }]);
    expect(figures.late).toBe(0);
    expect((await at.call('incidents.figures', { year: 2025 })).months[10]!.incidents).toBe(0);
  });

  it('count what was late: a clock that was met too late, and one that nobody has met', async () => {
    const before = at.clock.now;
    at.clock.now = Date.parse('2026-12-05T00:00:00Z');
    // The clock of the second breach ended on 30 November.
    expect((await at.call('incidents.figures', { year: 2026 })).late).toBe(1);
    const late = await at.open({
      facts: { title: 'x', kind: 'breach' },
      moments: { aware: '2026-12-01T00:00:00Z' },
      awareReasons: 'x',
    });
    await recordSent(at.test, {
      id: late,
      at: '2026-12-04T02:00:00Z',
      authorityId: 'DE-BW',
      reasonsForDelay: 'Krankheit im Team',
    });
    expect((await at.get(late)).clocks.find(({ id }) => id === 'eu.gdpr.sa')?.state).toBe('late');
    expect((await at.call('incidents.figures', { year: 2026 })).late).toBe(2);
    const { breaches } = JSON.parse((await write({ format: 'json' })).bytes.toString('utf8')) as {
      breaches: { notifications: object[] }[];
    };
    expect(breaches.at(-1)!.notifications).toMatchObject([{ reasonsForDelay: 'Krankheit im Team' }]);
    at.clock.now = before;
  });
});
