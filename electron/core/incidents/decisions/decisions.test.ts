import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { problemCode } from '../../testing/test-core.ts';
import { openIncidentTest, type IncidentTest } from '../testing/open-incident-test.ts';

let at: IncidentTest;
beforeAll(async () => {
  at = await openIncidentTest();
});
afterAll(() => at.dispose());

type Decision = Omit<InputOf<'incidents.decide'>, 'id' | 'subject' | 'choice'>;
const decided: Decision = { name: 'K. Muster', position: 'Geschäftsführung', reasons: 'Wegen der Bankdaten' };
const openBreach = () =>
  at.open({
    facts: { title: 'x', kind: 'breach' },
    moments: { aware: '2026-11-27T00:00:00Z' },
    awareReasons: 'x',
  });
const decide = (id: string, subject: 'authority' | 'persons', choice: 'notify' | 'doNotNotify', more: object = {}) =>
  at.call('incidents.decide', { id, subject, choice, ...decided, ...more });
const advise = (id: string, advises: 'notify' | 'doNotNotify', subject: 'authority' | 'persons' = 'authority') =>
  at.call('incidents.advise', { id, subject, advises, reasons: 'Weil' });
const stateOf = async (id: string, clock: string) => (await at.get(id)).clocks.find((each) => each.id === clock)?.state;

describe('a decision', () => {
  it('is documented with who took it and why, either way', async () => {
    const id = await openBreach();
    const { decisionId, departsFromAdvice } = await decide(id, 'authority', 'doNotNotify');
    expect(departsFromAdvice).toBe(false);
    expect((await at.get(id)).decisions).toEqual([
      {
        id: decisionId,
        subject: 'authority',
        choice: 'doNotNotify',
        ground: null,
        ...decided,
        at: '2026-11-27T01:00:00.000Z',
        recordedBy: 'Dana Probst',
        departsFromAdvice: false,
        departureReasons: '',
        supersededBy: null,
      },
    ]);
  });

  it('departs from the newest advice on its subject with reasons alone', async () => {
    const id = await openBreach();
    await advise(id, 'doNotNotify');
    await advise(id, 'notify');
    await advise(id, 'doNotNotify', 'persons');
    const silent = decide(id, 'authority', 'doNotNotify', { departureReasons: '  ' });
    expect(await problemCode(silent)).toBe('incident.departureReasonsNeeded');
    expect((await at.get(id)).decisions).toEqual([]);
    const open = await decide(id, 'authority', 'doNotNotify', { departureReasons: 'Nur Testdaten' });
    expect(open.departsFromAdvice).toBe(true);
    const followed = await decide(id, 'authority', 'notify', { departureReasons: 'nicht nötig' });
    expect(followed.departsFromAdvice).toBe(false);
    const { decisions, advice, timeline } = await at.get(id);
    expect(advice.map(({ subject, advises }) => `${subject} ${advises}`)).toEqual([
      'persons doNotNotify',
      'authority notify',
      'authority doNotNotify',
    ]);
    expect(decisions).toMatchObject([
      { choice: 'notify', departsFromAdvice: false, departureReasons: '', supersededBy: null },
      { choice: 'doNotNotify', departureReasons: 'Nur Testdaten', supersededBy: followed.decisionId },
    ]);
    expect(timeline.slice(0, 2).map(({ type, details }) => [type, details['departs']])).toEqual([
      ['decided', false],
      ['decided', true],
    ]);
  });

  it('not to tell the persons names its ground, and no other one does', async () => {
    const id = await openBreach();
    expect(await problemCode(decide(id, 'persons', 'doNotNotify'))).toBe('incident.groundNeeded');
    expect(await problemCode(decide(id, 'persons', 'notify', { ground: 'noHighRisk' }))).toBe('incident.groundUnfit');
    const authority = decide(id, 'authority', 'doNotNotify', { ground: 'noHighRisk' });
    expect(await problemCode(authority)).toBe('incident.groundUnfit');
    await decide(id, 'persons', 'doNotNotify', { ground: 'gdpr.34_3.a' });
    expect((await at.get(id)).decisions).toMatchObject([{ ground: 'gdpr.34_3.a' }]);
  });

  it('alone stops a clock, and a newer one starts it again; no word among the facts does', async () => {
    const id = await openBreach();
    await at.call('incidents.update', { id, facts: { circumstances: ['noRisk', 'processorOnly'] } });
    expect(await stateOf(id, 'eu.gdpr.sa')).toBe('running');
    await decide(id, 'authority', 'doNotNotify');
    expect(await stateOf(id, 'eu.gdpr.sa')).toBe('notDue');
    await decide(id, 'authority', 'notify');
    expect(await stateOf(id, 'eu.gdpr.sa')).toBe('running');
  });

  it('to tell the persons starts their clock; without a high risk, or exempt, it stops', async () => {
    const id = await openBreach();
    expect(await stateOf(id, 'eu.gdpr.ds')).toBe('waiting');
    await decide(id, 'persons', 'notify');
    expect(await stateOf(id, 'eu.gdpr.ds')).toBe('undue');
    for (const ground of ['noHighRisk', 'gdpr.34_3.a', 'gdpr.34_3.b']) {
      await decide(id, 'persons', 'doNotNotify', { ground });
      expect(await stateOf(id, 'eu.gdpr.ds')).toBe('notDue');
    }
    expect(await stateOf(id, 'eu.gdpr.sa')).toBe('running');
  });

  it('that telling each would be out of proportion leaves the public to be told', async () => {
    const id = await openBreach();
    await at.call('incidents.recordEvent', { id, event: { type: 'highRiskFound', at: '2026-11-27T00:30:00Z' } });
    await decide(id, 'persons', 'doNotNotify', { ground: 'gdpr.34_3.c' });
    expect(await stateOf(id, 'eu.gdpr.ds')).toBe('undue');
  });

  it('that has not led to a dispatch stands against closing', async () => {
    const id = await openBreach();
    await decide(id, 'authority', 'notify');
    await decide(id, 'persons', 'notify');
    const refused = await at.call('incidents.close', { id }).catch((problem: unknown) => problem);
    expect(refused).toMatchObject({
      details: { standing: ['authorityNotTold', 'personsNotTold', 'runningClocks'] },
    });
    await decide(id, 'authority', 'doNotNotify');
    await decide(id, 'persons', 'doNotNotify', { ground: 'noHighRisk' });
    expect(await problemCode(at.call('incidents.close', { id }))).toBeNull();
    expect(await problemCode(advise(id, 'notify'))).toBe('incident.closed');
    expect(await problemCode(decide(id, 'authority', 'notify'))).toBe('incident.closed');
  });
});

describe('an assessment', () => {
  const factors: InputOf<'incidents.assess'>['factors'] = {
    data: [{ class: 'sensitive', score: 4 }],
    identification: 'maximum',
    confidentiality: 'full',
    integrity: 'none',
    availability: 'none',
    isMalicious: true,
  };

  it('keeps factors and reasons, and says the score anew in the language that is asked for', async () => {
    const id = await openBreach();
    const result = await at.call('incidents.assess', { id, factors, reasons: 'Gesundheitsdaten', language: 'en' });
    expect(result).toMatchObject({ level: 'veryHigh', score: 5 });
    const incident = await at.get(id, 'en');
    expect(incident).toMatchObject({
      severityLevel: 'veryHigh',
      assessments: [{ result, reasons: 'Gesundheitsdaten' }],
    });
    const german = (await at.get(id, 'de')).assessments[0]!.result.factors[0]!.explanation;
    expect(german).not.toBe(result.factors[0]!.explanation);
    expect(incident.timeline[0]).toMatchObject({ type: 'assessed', details: { level: 'veryHigh', score: 5 } });
  });

  it('of a high risk starts the clock towards the persons; a newer one that finds less stops it', async () => {
    const id = await openBreach();
    await at.call('incidents.assess', { id, factors });
    expect((await at.get(id)).clockEvents).toContainEqual({ type: 'highRiskFound', at: '2026-11-27T01:00:00.000Z' });
    expect(await stateOf(id, 'eu.gdpr.ds')).toBe('undue');
    const low = {
      ...factors,
      data: [{ class: 'simple' as const, score: 1 as const }],
      identification: 'negligible' as const,
    };
    await at.call('incidents.assess', { id, factors: { ...low, confidentiality: 'none', isMalicious: false } });
    expect(await stateOf(id, 'eu.gdpr.ds')).toBe('waiting');
    expect((await at.get(id)).assessments).toHaveLength(2);
  });
});

describe('a processor', () => {
  it('tells its controller, and neither authority nor persons', async () => {
    const facts = { title: 'x', kind: 'breach', role: 'processor' } as const;
    const id = await at.open({ facts, moments: { aware: '2026-11-27T00:00:00Z' }, awareReasons: 'x' });
    expect(await stateOf(id, 'eu.gdpr.sa')).toBe('notDue');
    expect(await stateOf(id, 'eu.gdpr.ds')).toBe('notDue');
    expect(await stateOf(id, 'eu.gdpr.proc')).toBe('undue');
    const refused = await at.call('incidents.close', { id }).catch((problem: unknown) => problem);
    expect(refused).toMatchObject({ details: { standing: ['controllerNotTold', 'runningClocks'] } });
  });
});
