import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../../documents/testing/read-docx.ts';
import { readPdf } from '../../../documents/testing/read-pdf.ts';
import { problemCode } from '../../../testing/test-core.ts';
import { openIncidentTest, type IncidentTest } from '../../testing/open-incident-test.ts';

const minute = 60_000;
let at: IncidentTest;
let id: string;
/** Each minute is an hour of the drill. */
beforeAll(async () => {
  at = await openIncidentTest();
  const due = (hours: number) => ({ hours, relation: 'after', anchor: 'opened' }) as const;
  const task = { phase: 'assess' } as const;
  const tasks = [
    { ...task, key: 'callLead', title: 'Leitung anrufen', due: due(1) },
    { ...task, key: 'countAffected', title: 'Betroffene zählen', due: due(4) },
    { ...task, key: 'writeLetter', title: 'Schreiben', due: due(8) },
    { ...task, key: 'tellPress', title: 'Presse', due: due(8) },
    { ...task, key: 'tidyUp', title: 'Aufräumen' },
  ];
  await at.call('playbooks.save', { id: 'night-drill', basedOn: 0, fields: { name: 'Nachtübung', tasks } });
  id = await at.open({
    facts: { title: 'Geübter Schlüssel', kind: 'breach' },
    moments: { aware: '2026-11-27T00:00:00Z' },
    awareReasons: 'x',
    playbooks: ['night-drill'],
    isDrill: true,
    drillSpeed: 60,
  });
});
afterAll(() => at.dispose());

const taskOf = async (key: string) => (await at.get(id)).allTasks.find((task) => task.key === key)!;
const finish = async (key: string, state: 'done' | 'notNeeded' = 'done') =>
  at.call('incidents.setTask', { id, taskId: (await taskOf(key)).id, state, evidence: 'x' });
const report = () => at.call('incidents.drillReport', { id, language: 'de' });

describe('a drill', () => {
  it('has a number of its own, and shows the time by its own clock', async () => {
    const drill = await at.get(id);
    expect(drill).toMatchObject({ number: 'Ü-2026-001', isDrill: true, openedAt: '2026-11-27T01:00:00.000Z' });
    expect(drill.drill).toEqual({ speed: 60, startedAt: drill.openedAt, now: '2026-11-27T01:00:00.000Z' });
    at.clock.now += minute / 2;
    await finish('callLead');
    expect((await at.get(id)).drill!.now).toBe('2026-11-27T01:30:00.000Z');
    expect(await taskOf('callLead')).toMatchObject({ doneAt: '2026-11-27T01:30:00.000Z', isLate: false });
    const [entry] = (await at.get(id)).timeline;
    expect([entry!.at, entry!.recordedAt]).toEqual(['2026-11-27T01:30:00.000Z', '2026-11-27T01:30:00.000Z']);
  });

  it('takes moments by its own clock, and none that lies ahead of it', async () => {
    at.clock.now += 6.5 * minute;
    const set = (moment: string) => at.call('incidents.setMoment', { id, moment: 'detected', at: moment });
    expect(await problemCode(set('2026-11-27T08:00:01Z'))).toBe('incident.inFuture');
    // An hour ahead of any other clock.
    await set('2026-11-27T07:30:00Z');
    expect((await at.get(id)).moments.detected).toBe('2026-11-27T07:30:00.000Z');
  });

  it('reports what was in time, late and not done, and by how many of its hours', async () => {
    await finish('countAffected');
    await finish('tellPress', 'notNeeded');
    await finish('tidyUp');
    at.clock.now += 73 * minute;
    const { startedAt, endedAt, speed, items } = await report();
    expect([startedAt, endedAt, speed]).toEqual(['2026-11-27T01:00:00.000Z', null, 60]);
    expect(items.map(({ name, state, hoursLate }) => [name, state, hoursLate])).toEqual([
      ['Leitung anrufen', 'onTime', null],
      ['Betroffene zählen', 'late', 3],
      ['Schreiben', 'notDone', 72],
      ['Meldung an die Aufsichtsbehörde', 'notDone', 8],
      ['Aufräumen', 'withoutDate', null],
    ]);
  });

  it('stands still once it has ended', async () => {
    await at.call('incidents.close', { id, note: 'Ende der Übung' });
    const before = await report();
    expect(before.endedAt).toBe('2026-11-30T09:00:00.000Z');
    at.clock.now += 1000 * minute;
    expect(await report()).toEqual(before);
    expect((await at.get(id)).drill!.now).toBe(before.endedAt);
  });

  it('is marked as an exercise on each page of its report', async () => {
    await at.call('incidents.saveMeasure', { id, text: 'Rufliste prüfen', owner: 'IT', dueOn: '2027-01-31' });
    const write = async (format: 'pdf' | 'docx', language: 'de' | 'en') => {
      const to = path.join(at.test.folder, `drill-${format}`);
      return readFileSync((await at.call('incidents.exportDrillReport', { id, format, language, to })).path);
    };
    const { pages } = await readPdf(await write('pdf', 'de'));
    for (const page of pages) expect(page).toContain('ÜBUNG – kein wirklicher Vorfall');
    expect(pages.join(' ')).toContain('60-mal so schnell');
    const texts = (await readDocx(await write('docx', 'en'))).map(({ text }) => text);
    expect(texts).toContain('Report of the drill Ü-2026-001');
    expect(texts).toContain('Rufliste prüfen (IT), by 31 Jan 2027');
  });

  it('is reported about alone: an incident has no such report', async () => {
    const incident = await at.open();
    for (const call of [
      at.call('incidents.drillReport', { id: incident }),
      at.call('incidents.exportDrillReport', { id: incident, format: 'pdf', to: path.join(at.test.folder, 'no') }),
    ])
      expect(await problemCode(call)).toBe('incident.notDrill');
  });
});
