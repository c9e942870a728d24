import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemCode } from '../../testing/test-core.ts';
import { openIncidentTest, type IncidentTest } from '../testing/open-incident-test.ts';

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
const night = '2026-11-27T01:00:00Z';
let at: IncidentTest;
beforeAll(async () => {
  at = await openIncidentTest();
});
afterAll(() => at.dispose());

const typesOf = async (id: string) => (await at.get(id)).timeline.map(({ type }) => type);

describe('an incident', () => {
  it('is opened with what is known, and its clock starts with awareness', async () => {
    const { id, number } = await at.call('incidents.open', { facts: { title: 'Schlüssel im Log' } });
    expect(number).toBe('V-2026-001');
    expect(await at.get(id)).toMatchObject({ nextClock: null, moments: { aware: null }, awareReasons: '' });
    await at.call('incidents.setMoment', { id, moment: 'aware', at: night, reasons: 'Zugriffe im Protokoll' });
    const incident = await at.get(id);
    expect(incident).toMatchObject({
      title: 'Schlüssel im Log',
      kind: 'incident',
      phase: 'assess',
      openedAt: '2026-11-27T01:00:00.000Z',
      moments: { occurred: null, detected: null, processorNotice: null, aware: '2026-11-27T01:00:00.000Z' },
      awareReasons: 'Zugriffe im Protokoll',
      nextClock: {
        id: 'eu.gdpr.sa',
        target: '2026-11-30T01:00:00.000Z',
        latest: '2026-11-30T02:00:00.000Z',
        state: 'running',
      },
      authorityTold: null,
      personsTold: null,
      drill: null,
    });
    expect(incident.timeline).toMatchObject([
      { type: 'momentSet', details: { moment: 'aware', before: null }, by: 'Dana Probst', text: null },
      { type: 'opened', details: { origin: 'other' } },
    ]);
  });

  it('keeps its moments apart, each in the past, and none before it happened', async () => {
    const moments = { occurred: '2026-11-20T08:00:00Z', processorNotice: '2026-11-26T20:00:00Z' };
    const id = await at.open({ moments });
    await at.call('incidents.setMoment', { id, moment: 'detected', at: '2026-11-26T21:00:00Z' });
    expect((await at.get(id)).moments).toEqual({
      occurred: '2026-11-20T08:00:00.000Z',
      detected: '2026-11-26T21:00:00.000Z',
      processorNotice: '2026-11-26T20:00:00.000Z',
      aware: null,
    });
    // The controller is in principle aware once its processor tells.
    expect((await at.get(id)).nextClock).toMatchObject({ id: 'eu.gdpr.sa', target: '2026-11-29T20:00:00.000Z' });
    const set = (moment: 'occurred' | 'detected', to: string | null) =>
      problemCode(at.call('incidents.setMoment', { id, moment, at: to }));
    expect(await set('detected', '2026-11-27T01:00:01Z')).toBe('incident.inFuture');
    expect(await set('detected', '2026-11-20T07:59:00Z')).toBe('incident.eventsImpossible');
    expect(await set('occurred', '2026-11-26T20:30:00Z')).toBe('incident.eventsImpossible');
    expect(await problemCode(at.open({ moments: { occurred: '2026-12-01T00:00:00Z' } }))).toBe('incident.inFuture');
    expect(await set('occurred', null)).toBeNull();
    expect((await at.get(id)).moments.occurred).toBeNull();
  });

  it('takes awareness, its correction and its withdrawal with reasons alone, and forgets none of them', async () => {
    expect(await problemCode(at.open({ moments: { aware: night } }))).toBe('incident.awareReasonsNeeded');
    const id = await at.open({ moments: { aware: '2026-11-26T20:00:00Z' }, awareReasons: 'Anruf des Betreibers' });
    const set = (to: string | null, reasons: string) =>
      at.call('incidents.setMoment', { id, moment: 'aware', at: to, reasons });
    expect(await problemCode(set(night, ' '))).toBe('incident.awareReasonsNeeded');
    await set('2026-11-26T22:00:00Z', 'Erst die Prüfung der Protokolle ergab es');
    await set(null, 'Es waren Testdaten');
    const { awareReasons, moments, timeline } = await at.get(id);
    expect([awareReasons, moments.aware]).toEqual(['', null]);
    expect(timeline.flatMap(({ type, details }) => (type === 'momentSet' ? [details['reasons']] : []))).toEqual([
      'Es waren Testdaten',
      'Erst die Prüfung der Protokolle ergab es',
      'Anruf des Betreibers',
    ]);
  });

  it('changes field by field: two people at once lose nothing', async () => {
    const id = await at.open({ facts: { title: 'Export', description: 'Eine Liste ging hinaus' } });
    await Promise.all([
      at.call('incidents.update', { id, facts: { effects: 'Spam' } }),
      at.call('incidents.update', { id, facts: { kind: 'breach', breachTypes: ['confidentiality'] } }),
      at.call('incidents.update', { id, facts: { description: 'Eine Liste ging hinaus' } }),
    ]);
    const { facts, timeline } = await at.get(id);
    expect(facts).toMatchObject({
      title: 'Export',
      description: 'Eine Liste ging hinaus',
      effects: 'Spam',
      kind: 'breach',
      breachTypes: ['confidentiality'],
    });
    // What did not change leaves no entry.
    expect(timeline.map(({ type, details }) => details['fields'] ?? type)).toEqual([
      ['kind', 'breachTypes'],
      ['effects'],
      'opened',
    ]);
  });

  it('names nothing that is not there', async () => {
    const codeOf = (facts: Parameters<typeof at.open>[0] & object) => problemCode(at.open(facts));
    const with_ = (facts: object) => ({ facts: { title: 'x', ...facts } });
    expect(await codeOf(with_({ backendIds: [unknown] }))).toBe('backend.unknown');
    expect(await codeOf(with_({ botIds: [unknown] }))).toBe('bot.unknown');
    expect(await codeOf(with_({ recordIds: [unknown] }))).toBe('record.unknown');
    expect(await codeOf(with_({ processorIds: [unknown] }))).toBe('processor.unknown');
    expect(await codeOf(with_({ regimes: ['eu.nothing'] }))).toBe('incident.regimeUnknown');
    expect(await codeOf({ controllerId: unknown })).toBe('controller.unknown');
    expect(await codeOf({ playbooks: ['nothing'] })).toBe('playbook.unknown');
    const missing = at.call('incidents.get', { id: unknown });
    expect(await problemCode(missing)).toBe('incident.unknown');
  });

  it('counts numbers for each organisation and year, where it is', async () => {
    const other = await at.call('controllers.add', { name: 'Pacific Ltd', zone: 'Pacific/Auckland' });
    const first = await at.call('incidents.open', { controllerId: other.id, facts: { title: 'x' } });
    expect(first.number).toBe('V-2026-001');
    const before = at.clock.now;
    at.clock.now = Date.parse('2026-12-31T12:00:00Z');
    const newYear = await at.call('incidents.open', { controllerId: other.id, facts: { title: 'x' } });
    expect(newYear.number).toBe('V-2027-001');
    const here = await at.call('incidents.open', { facts: { title: 'x' } });
    expect(here.number).toMatch(/^V-2026-/);
    at.clock.now = before;
  });

  it('is listed by urgency, and in its year', async () => {
    const fresh = await openIncidentTest();
    const later = await fresh.open({ moments: { aware: night }, awareReasons: 'x' });
    const sooner = await fresh.open({ moments: { aware: '2026-11-25T01:00:00Z' }, awareReasons: 'x' });
    const idle = await fresh.open();
    const drill = await fresh.open({ isDrill: true });
    const closed = await fresh.open();
    await fresh.call('incidents.close', { id: closed, note: 'Testlauf' });
    const list = async (input: Parameters<typeof fresh.call<'incidents.list'>>[1] = {}) =>
      (await fresh.call('incidents.list', input)).incidents.map(({ id }) => id);
    expect(await list()).toEqual([sooner, later, idle, closed]);
    expect(await list({ isOpen: false })).toEqual([closed]);
    expect(await list({ drills: true })).toEqual([drill]);
    expect(await list({ year: 2025 })).toEqual([]);
    expect(await list({ year: 2026, isOpen: true })).toHaveLength(3);
    await fresh.dispose();
  });
});

describe('the course of an incident', () => {
  it('moves on, and says so once', async () => {
    const id = await at.open();
    await at.call('incidents.setPhase', { id, phase: 'contain' });
    await at.call('incidents.setPhase', { id, phase: 'contain' });
    expect(await typesOf(id)).toEqual(['phaseSet', 'opened']);
    expect((await at.get(id)).phase).toBe('contain');
  });

  it('takes comments, whose words are content and no part of the register', async () => {
    const id = await at.open();
    await at.call('incidents.comment', { id, text: 'Frau Beispiel rief an' });
    expect((await at.get(id)).timeline[0]).toMatchObject({ type: 'commented', text: 'Frau Beispiel rief an' });
    const { entries } = await at.call('audit.list', { limit: 20 });
    expect(JSON.stringify(entries)).not.toContain('Beispiel');
    await at.call('vault.wipeContent');
    const wiped = await at.get(id);
    expect(wiped.timeline[0]).toMatchObject({ type: 'commented', text: null });
  });

  it('records what else moves a clock; of the same kind and law the newest entry counts', async () => {
    const facts = { title: 'x', regimes: ['eu.dora'] };
    const id = await at.open({ facts, moments: { aware: '2026-11-26T08:00:00Z' }, awareReasons: 'x' });
    const record = (type: 'classified' | 'handled', to: string) =>
      at.call('incidents.recordEvent', { id, event: { type, at: to } });
    await record('classified', '2026-11-26T10:00:00Z');
    expect((await at.get(id)).nextClock).toMatchObject({ id: 'eu.dora.1', target: '2026-11-26T14:00:00.000Z' });
    await record('classified', '2026-11-26T12:00:00Z');
    const { clockEvents, nextClock } = await at.get(id);
    expect(nextClock).toMatchObject({ target: '2026-11-26T16:00:00.000Z' });
    expect(clockEvents.filter(({ type }) => type === 'classified')).toHaveLength(1);
    expect(await problemCode(record('handled', '2026-11-28T00:00:00Z'))).toBe('incident.inFuture');
  });

  it('takes no moment and no dispatch for a mere event', async () => {
    const id = await at.open({ moments: { occurred: '2026-11-26T00:00:00Z' } });
    const record = (type: 'aware' | 'authorityNotified' | 'personsTold', regime?: string, to = night) =>
      problemCode(at.call('incidents.recordEvent', { id, event: { type, at: to, ...(regime && { regime }) } }));
    expect(await record('aware')).toBe('incident.isMoment');
    expect(await record('authorityNotified')).toBe('incident.dispatchNeeded');
    expect(await record('authorityNotified', 'eu.gdpr')).toBe('incident.dispatchNeeded');
    expect(await record('personsTold')).toBe('incident.dispatchNeeded');
    expect(await record('authorityNotified', 'eu.nis2', '2026-11-25T00:00:00Z')).toBe('incident.eventsImpossible');
    expect(await record('authorityNotified', 'eu.nis2')).toBeNull();
    expect((await at.get(id)).authorityTold).toBeNull();
  });

  it('ends with a note as long as something stands against it, which is named', async () => {
    const id = await at.open();
    await at.call('incidents.quickTask', { id, title: 'Anrufen' });
    const refused = await at.call('incidents.close', { id }).catch((problem: unknown) => problem);
    expect(refused).toMatchObject({
      code: 'incident.closingNeedsNote',
      details: { standing: ['undecidedKind', 'noDecisionOnAuthority', 'noDecisionOnPersons', 'openTasks'] },
    });
    expect((await at.get(id)).isOpen).toBe(true);
    await at.call('incidents.close', { id, note: 'Es war ein Test' });
    const closed = await at.get(id);
    expect(closed).toMatchObject({ isOpen: false, nextClock: null });
    expect(closed.timeline[0]).toMatchObject({ type: 'closed', details: { note: 'Es war ein Test' } });
    for (const change of [
      at.call('incidents.close', { id, note: 'x' }),
      at.call('incidents.update', { id, facts: { title: 'x' } }),
      at.call('incidents.setMoment', { id, moment: 'occurred', at: null }),
      at.call('incidents.setPhase', { id, phase: 'learn' }),
      at.call('incidents.quickTask', { id, title: 'x' }),
      at.call('incidents.recordEvent', { id, event: { type: 'handled', at: night } }),
    ])
      expect(await problemCode(change)).toBe('incident.closed');
    await at.call('incidents.comment', { id, text: 'Nachtrag' });
    await at.call('incidents.reopen', { id, note: 'Doch echte Daten' });
    expect(await problemCode(at.call('incidents.reopen', { id, note: 'x' }))).toBe('incident.notClosed');
    expect((await at.get(id)).isOpen).toBe(true);
  });

  it('ends without a note where no personal data was touched and nothing is left to do', async () => {
    const id = await at.open({ facts: { title: 'x', kind: 'noBreach' } });
    expect(await problemCode(at.call('incidents.close', { id }))).toBeNull();
  });
});
