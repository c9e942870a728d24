import { describe, expect, it } from 'vitest';
import { Problem } from '../../errors/problem.ts';
import { computeClocks } from './compute-clocks.ts';
import { findImpossibleEvent } from './impossible-event.ts';
import { clocksBy, instant } from './testing/clocks-by.ts';

const aware = '2026-11-22T10:00+01:00';
const gdpr = (happened: Parameters<typeof clocksBy>[1], told: Parameters<typeof clocksBy>[2] = {}) =>
  clocksBy(['eu.gdpr'], happened, told);

describe('a clock', () => {
  it('waits until what starts it has happened', () => {
    const clock = gdpr({ detected: aware }).get('eu.gdpr.sa');
    expect(clock).toMatchObject({ state: 'waiting', target: null, latest: null });
    expect(clock?.steps[0]?.text).toBe(
      'The period has not begun. It begins with: Awareness / Notice of the processor.',
    );
  });

  it('runs from the processor’s notice as long as awareness is not recorded, and from awareness then', () => {
    const processorNotice = '2026-11-21T08:00+01:00';
    expect(gdpr({ processorNotice }).get('eu.gdpr.sa')?.target).toBe(instant('2026-11-24T08:00+01:00'));
    expect(gdpr({ processorNotice, aware }).get('eu.gdpr.sa')?.target).toBe(instant('2026-11-25T10:00+01:00'));
  });

  it('is without a number where the law names none', () => {
    expect(gdpr({ aware, highRiskFound: aware }).get('eu.gdpr.ds')).toMatchObject({ state: 'undue', target: null });
    expect(gdpr({ aware }).get('eu.gdpr.ds')?.state).toBe('waiting');
  });

  it.each([
    ['before its end', '2026-11-25T09:59+01:00', 'met'],
    ['at its end', '2026-11-25T10:00+01:00', 'met'],
    ['between its readings', '2026-11-25T10:30+01:00', 'met'],
    ['at its last moment', '2026-11-25T11:00+01:00', 'met'],
    ['after it', '2026-11-25T11:00:01+01:00', 'late'],
  ])('is met or late where it was done %s', (_name, authorityNotified, state) => {
    const clock = gdpr({ aware, authorityNotified }).get('eu.gdpr.sa');
    expect(clock).toMatchObject({ state, metAt: instant(authorityNotified) });
  });

  it('is not owed where the controller decided that there is no risk, and says from when on it were', () => {
    const clock = gdpr({ aware }, { circumstances: ['noRisk'] }).get('eu.gdpr.sa');
    expect(clock?.state).toBe('notDue');
    expect(clock?.steps.at(-1)?.text).toContain('As it stands, not owed.');
  });

  it('that was not owed is never late', () => {
    const authorityNotified = '2026-12-24T10:00+01:00';
    const clock = gdpr({ aware, authorityNotified }, { circumstances: ['noRisk'] }).get('eu.gdpr.sa');
    expect(clock?.state).toBe('met');
  });

  it('of a processor is the one to its controller', () => {
    const clocks = gdpr({ aware, highRiskFound: aware }, { circumstances: ['processorOnly'] });
    expect([...clocks].map(([id, { state }]) => [id, state])).toEqual([
      ['eu.gdpr.sa', 'notDue'],
      ['eu.gdpr.ds', 'notDue'],
      ['eu.gdpr.proc', 'undue'],
    ]);
  });

  it('of California’s Attorney General is owed with more than 500 residents alone', () => {
    const told = { aware, personsTold: '2026-12-01T10:00+01:00' };
    expect(clocksBy(['us.ca'], told).get('us.ca.ag')?.state).toBe('notDue');
    expect(clocksBy(['us.ca'], told, { circumstances: ['over500Residents'] }).get('us.ca.ag')?.state).toBe('running');
  });

  it('of the AI Act with a death is the shorter one', () => {
    const clocks = clocksBy(['eu.aia'], { aware }, { circumstances: ['death'] });
    expect([...clocks.values()].map(({ state }) => state)).toEqual(['notDue', 'notDue', 'running']);
  });

  it('of the AI Act has another reading where its last day is no working day', () => {
    // 15 days from 20 November 2026 end on Saturday, 5 December; from 22 November on a Monday.
    const saturday = clocksBy(['eu.aia'], { aware: '2026-11-20T10:00+01:00' }).get('eu.aia.73');
    expect(saturday).toMatchObject({
      target: instant('2026-12-05T23:59:59+01:00'),
      latest: instant('2026-12-07T23:59:59+01:00'),
      unverified: true,
    });
    expect(clocksBy(['eu.aia'], { aware }).get('eu.aia.73')).toMatchObject({ latest: null, unverified: false });
  });

  it('of DORA waits for the classification, and tells what limits it meanwhile', () => {
    const clock = clocksBy(['eu.dora'], { aware }).get('eu.dora.1');
    expect(clock).toMatchObject({ state: 'waiting', target: null });
    expect(clock?.steps.at(-1)).toMatchObject({ to: instant('2026-11-23T10:00+01:00') });
  });

  it('of DORA’s final report runs from the latest intermediate one', () => {
    const events = ['2026-11-10T10:00+01:00', '2026-11-20T10:00+01:00', '2026-11-16T10:00+01:00'].map((at) => ({
      type: 'intermediateSubmitted' as const,
      at,
    }));
    const clocks = computeClocks({ regimes: ['eu.dora'], events, zone: 'Europe/Berlin', language: 'en' });
    // A Sunday: noon of Monday.
    expect(clocks.at(-1)?.target).toBe(instant('2026-12-21T12:00+01:00'));
  });

  it('of a zone without a known country counts weekends alone, and says so', () => {
    const told = { initialSubmitted: '2025-12-22T12:00Z' };
    const clock = clocksBy(['eu.dora'], told, { zone: 'UTC' }).get('eu.dora.2');
    expect(clock?.target).toBe(instant('2025-12-25T12:00Z'));
    expect(clock?.steps.map(({ text }) => text).join(' ')).toContain('Public holidays are not taken into account');
  });

  it('takes an event of its own law before a general one', () => {
    const events = [
      { type: 'aware' as const, at: aware },
      { type: 'aware' as const, at: '2026-11-24T10:00+01:00', regime: 'eu.aia' },
      { type: 'authorityNotified' as const, at: '2026-11-23T10:00+01:00', regime: 'eu.gdpr' },
    ];
    const clocks = computeClocks({ regimes: ['eu.gdpr', 'eu.aia'], events, zone: 'Europe/Berlin', language: 'en' });
    const clock = (id: string) => clocks.find((each) => each.id === id);
    expect(clock('eu.gdpr.sa')).toMatchObject({ state: 'met', target: instant('2026-11-25T10:00+01:00') });
    expect(clock('eu.aia.73')).toMatchObject({ state: 'running', target: instant('2026-12-09T23:59:59+01:00') });
  });

  it('keeps the law of the day on which it starts', () => {
    const before = clocksBy(['us.ca'], { detected: '2025-12-31T09:00-08:00' }, { zone: 'America/Los_Angeles' });
    expect(before.get('us.ca.res')).toMatchObject({ state: 'undue', target: null, unverified: true });
    expect(before.has('us.ca.ag')).toBe(false);
    expect(clocksBy(['in.dpdp'], { aware }).size).toBe(0);
    expect(clocksBy(['in.dpdp'], { aware: '2027-06-01T10:00+05:30' }).size).toBe(3);
  });

  it('is told in the language asked for, moments with weekday and zone', () => {
    const german = gdpr({ aware }, { language: 'de' }).get('eu.gdpr.sa')!;
    expect(german.obligation).toBe('Meldung an die Aufsichtsbehörde');
    expect(german.source.citation).toBe('Art. 33 Abs. 1 DSGVO');
    expect(german.steps[1]?.text).toBe(
      '72 Stunden ab Sonntag, 22. November 2026 um 10:00 MEZ: Mittwoch, 25. November 2026 um 10:00 MEZ. Sie laufen auch nachts, an Wochenenden und an Feiertagen.',
    );
  });

  it('leaves no place of a text unfilled', () => {
    const happened = { aware, processorNotice: aware, classified: aware, highRiskFound: aware, handled: aware };
    for (const language of ['de', 'en'] as const)
      for (const { steps } of clocksBy(['eu.gdpr', 'eu.dora', 'eu.cra', 'ch.fadp', 'sg.pdpa'], happened, {
        language,
      }).values())
        for (const { text } of steps) expect(text).not.toMatch(/[{}]|undefined|: \.|\s\s/);
  });
});

describe('a draft of law', () => {
  it('is not there unless it is asked for', () => {
    expect([...gdpr({ aware }).keys()]).not.toContain('eu.gdpr.sa.omnibus');
    expect(clocksBy(['eu.omnibus'], { aware }).size).toBe(0);
  });

  it('is a preview beside the law, which still runs with its 72 hours', () => {
    const clocks = gdpr({ aware }, { withProposed: true });
    expect(clocks.get('eu.gdpr.sa')).toMatchObject({
      state: 'running',
      isProposed: false,
      target: instant('2026-11-25T10:00+01:00'),
    });
    expect(clocks.get('eu.gdpr.sa.omnibus')).toMatchObject({
      state: 'notDue',
      isProposed: true,
      target: instant('2026-11-26T10:00+01:00'),
    });
  });

  it('would be owed with a high risk', () => {
    const clocks = gdpr({ aware, highRiskFound: aware }, { withProposed: true });
    expect(clocks.get('eu.gdpr.sa.omnibus')).toMatchObject({ state: 'running', isProposed: true });
  });

  it('sees what was told under the law it would change', () => {
    const events = [
      { type: 'aware' as const, at: aware },
      { type: 'authorityNotified' as const, at: '2026-11-23T10:00+01:00', regime: 'eu.gdpr' },
    ];
    const clocks = computeClocks({
      regimes: ['eu.gdpr', 'eu.omnibus'],
      events,
      zone: 'Europe/Berlin',
      withProposed: true,
      language: 'de',
    });
    expect(clocks.filter(({ id }) => id === 'eu.gdpr.sa.omnibus').map(({ state }) => state)).toEqual(['met']);
  });
});

describe('what cannot be computed', () => {
  it('is a law that is not known', () => {
    const attempt = () => clocksBy(['eu.gdpr', 'xx.law'], { aware });
    expect(attempt).toThrow(Problem);
    expect(attempt).toThrow(expect.objectContaining({ code: 'incident.regimeUnknown', details: { regime: 'xx.law' } }));
  });

  it('is what was known before it happened', () => {
    const occurred = { type: 'occurred' as const, at: '2026-11-22T12:00+01:00' };
    expect(findImpossibleEvent([{ type: 'aware', at: aware }, occurred])).toEqual({
      event: 'aware',
      before: 'occurred',
    });
    expect(findImpossibleEvent([{ type: 'aware', at: '2026-11-22T11:00Z' }, occurred])).toBeNull();
    expect(findImpossibleEvent([{ type: 'aware', at: aware }])).toBeNull();
  });
});
