import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemCode } from '../../testing/test-core.ts';
import { openIncidentTest, type IncidentTest } from '../testing/open-incident-test.ts';

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
let at: IncidentTest;
beforeAll(async () => {
  at = await openIncidentTest();
});
afterAll(() => at.dispose());

describe('a measure after an incident', () => {
  it('has an owner and a date, changes until it is carried out, and then stays', async () => {
    const id = await at.open();
    const { measureId } = await at.call('incidents.saveMeasure', { id, text: 'Schlüssel jährlich tauschen' });
    const changes = { owner: 'IT', dueOn: '2026-12-24' };
    await at.call('incidents.saveMeasure', { id, measureId, text: 'Schlüssel halbjährlich tauschen', ...changes });
    const settle = (doneOn: string) =>
      problemCode(at.call('incidents.settleMeasure', { id, measureId, doneOn, note: 'Ticket 12' }));
    expect(await settle('2026-11-28')).toBe('incident.measureDoneInFuture');
    // It is two in the morning of the 27th in Berlin.
    expect(await settle('2026-11-27')).toBeNull();
    expect(await settle('2026-11-27')).toBe('incident.measureDone');
    expect(await problemCode(at.call('incidents.saveMeasure', { id, measureId, text: 'x' }))).toBe(
      'incident.measureDone',
    );
    const incident = await at.get(id);
    expect(incident.measures).toEqual([
      {
        id: measureId,
        text: 'Schlüssel halbjährlich tauschen',
        ...changes,
        doneOn: '2026-11-27',
        doneNote: 'Ticket 12',
        activityId: null,
        recordId: null,
      },
    ]);
    expect(incident.timeline.map(({ type, details }) => [type, details['isNew'] ?? null])).toEqual([
      ['measureDone', null],
      ['measureSaved', false],
      ['measureSaved', true],
      ['opened', null],
    ]);
  });

  it('is tied to an audit and a record that are there', async () => {
    const id = await at.open();
    const save = (link: object) => problemCode(at.call('incidents.saveMeasure', { id, text: 'x', ...link }));
    expect(await save({ activityId: unknown })).toBe('programme.activityUnknown');
    expect(await save({ recordId: unknown })).toBe('record.unknown');
    expect(await save({ measureId: unknown })).toBe('incident.measureUnknown');
    const fields = { kind: 'audit' as const, name: 'Bot-Audit', owner: 'Revision', dueOn: '2027-01-31' };
    const activity = await at.call('programme.save', { fields });
    expect(await save({ activityId: activity.id })).toBeNull();
    expect((await at.get(id)).measures).toMatchObject([{ activityId: activity.id }]);
  });

  it('is recorded and carried out also once the incident is closed', async () => {
    const id = await at.open({ facts: { title: 'x', kind: 'noBreach' } });
    await at.call('incidents.close', { id });
    const { measureId } = await at.call('incidents.saveMeasure', { id, text: 'Schulen' });
    await at.call('incidents.settleMeasure', { id, measureId, doneOn: '2026-11-20', note: 'x' });
    expect((await at.get(id)).measures).toMatchObject([{ doneOn: '2026-11-20' }]);
  });

  it('falls due in the programme until it is carried out, and never from a drill', async () => {
    const id = await at.open();
    const drill = await at.open({ isDrill: true });
    const { number } = await at.get(id);
    const measure = { text: 'Zugriffe prüfen', owner: 'Revision', dueOn: '2026-12-01' };
    const { measureId } = await at.call('incidents.saveMeasure', { id, ...measure });
    await at.call('incidents.saveMeasure', { id: drill, ...measure });
    await at.call('incidents.saveMeasure', { id, text: 'Ohne Datum' });
    const due = async () =>
      (await at.call('programme.due', { withinDays: 30 })).items.filter(({ kind }) => kind === 'incidentMeasure');
    expect(await due()).toContainEqual({
      id: measureId,
      kind: 'incidentMeasure',
      name: `${number} Zugriffe prüfen`,
      owner: 'Revision',
      on: '2026-12-01',
      isOverdue: false,
    });
    expect((await due()).filter(({ on }) => on === '2026-12-01')).toHaveLength(1);
    await at.call('incidents.settleMeasure', { id, measureId, doneOn: '2026-11-27', note: 'x' });
    expect((await due()).filter(({ on }) => on === '2026-12-01')).toEqual([]);
  });
});
