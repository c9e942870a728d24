import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemCode } from '../../testing/test-core.ts';
import { openIncidentTest, type IncidentTest } from '../testing/open-incident-test.ts';

let at: IncidentTest;
beforeAll(async () => {
  at = await openIncidentTest();
});
afterAll(() => at.dispose());

const aware = (moment: string) => ({ moments: { aware: moment }, awareReasons: 'x' });
const next = async (language: 'de' | 'en' = 'de') => at.call('incidents.nextClock', { language });

describe('the nearest clock', () => {
  it('is that of the open incidents which ends first, and never one of a drill', async () => {
    expect(await next()).toEqual({ next: null, running: [], open: 0 });
    const drill = await at.open({ ...aware('2026-11-20T00:00:00Z'), isDrill: true });
    expect((await at.get(drill)).nextClock?.id).toBe('eu.gdpr.sa');
    expect(await next()).toEqual({ next: null, running: [], open: 0 });
    await at.open(aware('2026-11-27T00:00:00Z'));
    const { id, number } = await at.call('incidents.open', { facts: { title: 'x' }, ...aware('2026-11-26T00:00:00Z') });
    await at.open();
    expect(await next('en')).toMatchObject({
      next: {
        incidentId: id,
        number,
        clockId: 'eu.gdpr.sa',
        obligation: 'Notification to the authority',
        target: '2026-11-29T00:00:00.000Z',
      },
      running: [{ incidentId: id }, { target: '2026-11-30T00:00:00.000Z' }],
      open: 3,
    });
    await at.call('incidents.close', { id, note: 'x' });
    expect(await next()).toMatchObject({ next: { target: '2026-11-30T00:00:00.000Z' }, open: 2 });
  });

  it('is that of the laws an incident names, or else of its organisation', async () => {
    const id = await at.open({ facts: { title: 'x', regimes: ['eu.nis2'] }, ...aware('2026-11-27T00:00:00Z') });
    const { clocks, nextClock } = await at.get(id);
    expect(new Set(clocks.map(({ regime }) => regime))).toEqual(new Set(['eu.nis2']));
    expect(nextClock).toMatchObject({ id: 'eu.nis2.1', target: '2026-11-28T00:00:00.000Z' });
    await at.call('incidents.update', { id, facts: { regimes: [] } });
    expect((await at.get(id)).clocks.map(({ regime }) => regime)).toContain('eu.gdpr');
    await at.call('incidents.close', { id, note: 'x' });
  });
});

describe('the calendar of clocks', () => {
  const write = async (name: string, input: { id?: string; language?: 'de' | 'en' } = {}) => {
    const { path: file, dates } = await at.call('incidents.exportClocks', {
      ...input,
      to: path.join(at.test.folder, name),
    });
    return { dates, text: readFileSync(file, 'utf8').replaceAll('\r\n ', '') };
  };

  it('holds the moment of each running clock, by number and obligation, and no word of what happened', async () => {
    const facts = { title: 'Kundendaten der Musterbank im Netz' };
    const { id, number } = await at.call('incidents.open', { facts, ...aware('2026-11-27T00:30:00Z') });
    const { text, dates } = await write('one', { id });
    expect(dates).toBe(1);
    expect(text).toContain(`UID:${id}-eu.gdpr.sa@custos`);
    expect(text).toContain('DTSTART:20261130T003000Z');
    expect(text).toContain(`SUMMARY:${number}: Meldung an die Aufsichtsbehörde`);
    expect(text).toContain('TRIGGER:-PT4H');
    // The latest moment as the organisation's own clock shows it.
    expect(text).toContain('30.11.2026\\, 02:00:00 MEZ');
    expect(text).not.toContain('Musterbank');
    expect((await write('english', { id, language: 'en' })).text).toContain('Notification to the authority');
  });

  it('holds those of all open incidents, and none of a drill', async () => {
    const drill = await at.open({ ...aware('2026-11-26T00:00:00Z'), isDrill: true });
    const { text, dates } = await write('all');
    expect(text.match(/^UID:/gm)).toHaveLength(dates);
    expect(text).not.toContain(drill);
    const alone = at.call('incidents.exportClocks', { id: drill, to: path.join(at.test.folder, 'drill') });
    expect(await problemCode(alone)).toBe('incident.drillOutsideCalendar');
  });

  it('replaces no file that is there', async () => {
    await write('twice');
    expect(await problemCode(write('twice'))).toBe('export.exists');
  });
});
