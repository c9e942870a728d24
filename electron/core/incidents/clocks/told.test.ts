import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIncidentTest, type IncidentTest } from '../testing/open-incident-test.ts';
import { recordSent } from '../testing/record-sent.ts';

let at: IncidentTest;
beforeAll(async () => {
  at = await openIncidentTest();
});
afterAll(() => at.dispose());

const openAware = (facts: object = {}, more: object = {}) =>
  at.open({
    facts: { title: 'x', kind: 'breach', ...facts },
    moments: { aware: '2026-11-25T01:00:00Z' },
    awareReasons: 'x',
    ...more,
  });
const stateOf = async (id: string, clock: string) => (await at.get(id)).clocks.find((each) => each.id === clock)?.state;

describe('an authority', () => {
  it('is told once the dispatch is recorded, and not by a draft', async () => {
    const id = await openAware();
    await at.call('incidents.draftNotification', { id, type: 'initial', authorityId: 'DE-BW' });
    expect(await at.get(id)).toMatchObject({ authorityTold: null, nextClock: { id: 'eu.gdpr.sa' } });
    await recordSent(at.test, { id, at: '2026-11-26T20:00:00Z', authorityId: 'DE-BW' });
    const told = await at.get(id);
    expect(told.authorityTold).toBe('2026-11-26T20:00:00.000Z');
    expect(told.nextClock?.id).not.toBe('eu.gdpr.sa');
    expect(await stateOf(id, 'eu.gdpr.sa')).toBe('met');
    expect((await at.call('incidents.nextClock', {})).running.some(({ incidentId }) => incidentId === id)).toBe(false);
  });

  it('of one law tells nothing to that of another', async () => {
    const id = await openAware({ regimes: ['eu.gdpr', 'uk.gdpr', 'eu.nis2'] });
    await recordSent(at.test, { id, at: '2026-11-26T20:00:00Z', authorityId: 'GB' });
    const states = async () => {
      const { clocks } = await at.get(id);
      return ['eu.gdpr.sa', 'uk.gdpr.ico', 'eu.nis2.2'].map((each) => clocks.find((clock) => clock.id === each)?.state);
    };
    expect(await states()).toEqual(['running', 'met', 'running']);
    await recordSent(at.test, { id, at: '2026-11-26T21:00:00Z', authorityId: 'DE-BW' });
    const event = { type: 'authorityNotified', at: '2026-11-26T22:00:00Z', regime: 'eu.nis2' } as const;
    await at.call('incidents.recordEvent', { id, event });
    expect(await states()).toEqual(['met', 'met', 'met']);
    expect((await at.get(id)).authorityTold).toBe('2026-11-26T20:00:00.000Z');
  });
});

describe('the persons', () => {
  it('are told by a letter or a public notice once it left, and by no notice to a controller', async () => {
    const id = await openAware();
    await at.call('incidents.recordEvent', { id, event: { type: 'highRiskFound', at: '2026-11-26T00:00:00Z' } });
    const send = async (kind: 'letter' | 'processorNotice', moment: string) => {
      const { communicationId } = await at.call('incidents.draftCommunication', { id, kind });
      const words = { subject: 'Sicherheitsvorfall', body: 'Wir informieren Sie über einen Vorfall.' };
      await at.call('incidents.changeCommunication', { id, communicationId, ...words });
      const dispatch = { at: moment, channel: 'email', proof: 'Sendeprotokoll' } as const;
      await at.call('incidents.recordDispatch', { id, communicationId, ...dispatch });
    };
    await send('processorNotice', '2026-11-26T20:00:00Z');
    expect(await at.get(id)).toMatchObject({ personsTold: null });
    expect(await stateOf(id, 'eu.gdpr.ds')).toBe('undue');
    await send('letter', '2026-11-26T21:00:00Z');
    expect(await at.get(id)).toMatchObject({ personsTold: '2026-11-26T21:00:00.000Z' });
    expect(await stateOf(id, 'eu.gdpr.ds')).toBe('met');
  });
});

describe('a drill', () => {
  it('tells its own authority by its own clock, and nobody outside it', async () => {
    const id = await openAware({}, { isDrill: true, drillSpeed: 60 });
    at.clock.now += 60_000;
    await recordSent(at.test, { id, at: '2026-11-27T01:30:00Z', authorityId: 'DE-BW' });
    expect(await at.get(id)).toMatchObject({ authorityTold: '2026-11-27T01:30:00.000Z' });
    expect(await stateOf(id, 'eu.gdpr.sa')).toBe('met');
    const { months } = await at.call('incidents.figures', { year: 2026 });
    expect(months[10]).toMatchObject({ incidents: 3, notified: 2 });
    at.clock.now -= 60_000;
  });
});
