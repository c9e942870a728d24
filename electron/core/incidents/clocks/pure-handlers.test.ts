import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';

let test: TestCore;
beforeAll(async () => {
  test = await openTestCore();
});
afterAll(() => test.dispose());

const aware = { type: 'aware' as const, at: '2026-11-27T15:00:00+01:00' };

describe('the calls for breach clocks', () => {
  it('compute both ends of the 72 hours, in German unless asked otherwise', async () => {
    const { clocks } = await test.call('incidents.clocks', { regimes: ['eu.gdpr'], events: [aware] });
    expect(clocks[0]).toMatchObject({
      id: 'eu.gdpr.sa',
      obligation: 'Meldung an die Aufsichtsbehörde',
      target: '2026-11-30T14:00:00.000Z',
      latest: '2026-11-30T15:00:00.000Z',
      source: { citation: 'Art. 33 Abs. 1 DSGVO' },
    });
  });

  it('preview a draft on request alone', async () => {
    const question = { regimes: ['eu.gdpr'], events: [aware] };
    const isProposed = async (withProposed: boolean) =>
      (await test.call('incidents.clocks', { ...question, withProposed })).clocks.some((clock) => clock.isProposed);
    expect([await isProposed(false), await isProposed(true)]).toEqual([false, true]);
  });

  it('refuse laws they do not know, moments that cannot be, and zones that are none', async () => {
    const ask = (question: object) =>
      problemCode(test.call('incidents.clocks', { regimes: ['eu.gdpr'], events: [aware], ...question }));
    expect(await ask({ regimes: ['xx.law'] })).toBe('incident.regimeUnknown');
    expect(await ask({ regimes: ['GDPR'] })).toBe('input.invalid');
    expect(await ask({ zone: 'Berlin' })).toBe('input.invalid');
    const occurred = { type: 'occurred', at: '2026-11-28T15:00:00+01:00' };
    expect(await ask({ events: [aware, occurred] })).toBe('incident.eventsImpossible');
  });

  it('list the laws with what they ask about', async () => {
    const { regimes } = await test.call('incidents.clockRegimes', { language: 'en' });
    expect(regimes.find(({ id }) => id === 'br.anpd')).toMatchObject({
      region: 'br',
      clocks: [{ limit: '3 business days' }, { limit: '3 business days' }, { limit: '20 business days' }],
      circumstances: [{ id: 'smallAgent' }],
    });
  });
});

describe('the calls for severity', () => {
  it('score by the method of ENISA', async () => {
    const factors = {
      data: [{ class: 'financial' as const, score: 3 as const }],
      identification: 'maximum' as const,
      confidentiality: 'limited' as const,
      integrity: 'none' as const,
      availability: 'none' as const,
      isMalicious: false,
    };
    expect(await test.call('incidents.severity', { ...factors, language: 'de' })).toMatchObject({
      score: 3.25,
      level: 'high',
      formula: '3 × 1 + 0,25 = 3,25',
      suggests: { authority: true, persons: true },
    });
  });

  it('list the 18 cases of the EDPB', async () => {
    const { cases, source } = await test.call('incidents.comparableCases', { language: 'en' });
    expect(cases).toHaveLength(18);
    expect(cases[7]).toMatchObject({ number: 8, authority: true, persons: false });
    expect(source.citation).toContain('01/2021');
  });
});
