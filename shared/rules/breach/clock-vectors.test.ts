import { describe, expect, it } from 'vitest';
import type { ClockEventType } from '../../contract/incidents/vocabulary.ts';
import { clocksBy, instant } from './testing/clocks-by.ts';

type Happened = Partial<Record<ClockEventType, string>>;

describe('72 hours', () => {
  it.each([
    ['over a holiday', '2020-12-22T12:17+01:00', '2020-12-25T12:17+01:00', '2020-12-25T13:00+01:00'],
    ['from a full hour', '2026-11-27T15:00+01:00', '2026-11-30T15:00+01:00', '2026-11-30T16:00+01:00'],
    ['over Whit Monday', '2026-05-22T16:30+02:00', '2026-05-25T16:30+02:00', '2026-05-25T17:00+02:00'],
    ['while summer time begins', '2026-03-27T10:00+01:00', '2026-03-30T11:00+02:00', '2026-03-30T12:00+02:00'],
    ['while summer time ends', '2026-10-23T10:00+02:00', '2026-10-26T09:00+01:00', '2026-10-26T10:00+01:00'],
    ['in the hour that comes twice', '2026-10-25T02:30+01:00', '2026-10-28T02:30+01:00', '2026-10-28T03:00+01:00'],
    ['over the end of a year', '2026-12-31T23:59+01:00', '2027-01-03T23:59+01:00', '2027-01-04T00:00+01:00'],
    ['from the last second', '2026-11-27T15:59:59+01:00', '2026-11-30T15:59:59+01:00', '2026-11-30T16:00+01:00'],
    ['over a leap day', '2028-02-28T09:05+01:00', '2028-03-02T09:05+01:00', '2028-03-02T10:00+01:00'],
  ])('%s', (_name, aware, target, latest) => {
    const clock = clocksBy(['eu.gdpr'], { aware }).get('eu.gdpr.sa');
    expect(clock).toMatchObject({ state: 'running', target: instant(target), latest: instant(latest) });
  });
});

describe('the clock', () => {
  const dora = (happened: Happened) => ({ regime: 'eu.dora', happened });

  it.each([
    [
      'of DORA, classified soon: four hours from then',
      { ...dora({ aware: '2026-11-23T08:00+01:00', classified: '2026-11-23T10:00+01:00' }), id: 'eu.dora.1' },
      '2026-11-23T14:00+01:00',
    ],
    [
      'of DORA, classified late on the first day: 24 hours from awareness',
      { ...dora({ aware: '2026-11-23T08:00+01:00', classified: '2026-11-24T07:00+01:00' }), id: 'eu.dora.1' },
      '2026-11-24T08:00+01:00',
    ],
    [
      'of DORA, classified after 24 hours: four hours from then',
      { ...dora({ aware: '2026-11-23T08:00+01:00', classified: '2026-11-24T15:00+01:00' }), id: 'eu.dora.1' },
      '2026-11-24T19:00+01:00',
    ],
    [
      'of DORA, first notification on a Sunday: noon of Monday',
      { ...dora({ aware: '2026-11-29T08:00+01:00', classified: '2026-11-29T09:00+01:00' }), id: 'eu.dora.1' },
      '2026-11-30T12:00+01:00',
    ],
    [
      'of DORA, intermediate report on a Sunday: noon of Monday',
      { ...dora({ initialSubmitted: '2026-11-26T12:00+01:00' }), id: 'eu.dora.2' },
      '2026-11-30T12:00+01:00',
    ],
    [
      'of DORA, intermediate report of a credit institution on a Sunday: that Sunday',
      {
        ...dora({ initialSubmitted: '2026-11-26T12:00+01:00' }),
        id: 'eu.dora.2',
        circumstances: ['creditInstitution'],
      },
      '2026-11-29T12:00+01:00',
    ],
    [
      'of DORA, intermediate report of an essential entity on a Sunday: that Sunday',
      { ...dora({ initialSubmitted: '2026-11-26T12:00+01:00' }), id: 'eu.dora.2', circumstances: ['essentialEntity'] },
      '2026-11-29T12:00+01:00',
    ],
    [
      'of DORA, on Christmas Day: noon of the next working day',
      { ...dora({ initialSubmitted: '2025-12-22T12:00+01:00' }), id: 'eu.dora.2' },
      '2025-12-29T12:00+01:00',
    ],
    [
      'of DORA, final report on a Saturday: noon of Monday, the shorter month counted',
      { ...dora({ intermediateSubmitted: '2026-01-31T10:00+01:00' }), id: 'eu.dora.3' },
      '2026-03-02T12:00+01:00',
    ],
    [
      'of DORA, final report of a credit institution on a Saturday: noon of Monday as well',
      {
        ...dora({ intermediateSubmitted: '2026-01-31T10:00+01:00' }),
        id: 'eu.dora.3',
        circumstances: ['creditInstitution'],
      },
      '2026-03-02T12:00+01:00',
    ],
    [
      'of California: 30 calendar days from discovery',
      {
        regime: 'us.ca',
        happened: { detected: '2026-01-10T09:00-08:00' },
        id: 'us.ca.res',
        zone: 'America/Los_Angeles',
      },
      '2026-02-09T23:59:59-08:00',
    ],
    [
      'of California’s Attorney General: 15 calendar days from the notice',
      {
        regime: 'us.ca',
        happened: { detected: '2026-01-10T09:00-08:00', personsTold: '2026-02-09T17:00-08:00' },
        id: 'us.ca.ag',
        circumstances: ['over500Residents'],
        zone: 'America/Los_Angeles',
      },
      '2026-02-24T23:59:59-08:00',
    ],
    [
      'of Brazil: three business days without the holiday of 20 November',
      {
        regime: 'br.anpd',
        happened: { aware: '2026-11-19T10:00-03:00' },
        id: 'br.anpd.sa',
        zone: 'America/Sao_Paulo',
      },
      '2026-11-25T23:59:59-03:00',
    ],
    [
      'of Brazil for small agents: six business days',
      {
        regime: 'br.anpd',
        happened: { aware: '2026-11-19T10:00-03:00' },
        id: 'br.anpd.sa',
        circumstances: ['smallAgent'],
        zone: 'America/Sao_Paulo',
      },
      '2026-11-30T23:59:59-03:00',
    ],
    [
      'of Brazil for what is missing: 20 business days from the notification',
      {
        regime: 'br.anpd',
        happened: { authorityNotified: '2026-12-01T10:00-03:00' },
        id: 'br.anpd.more',
        zone: 'America/Sao_Paulo',
      },
      // Christmas Day, a Friday, is the one holiday in it.
      '2026-12-30T23:59:59-03:00',
    ],
    [
      'of NIS 2, early warning: 24 hours',
      { regime: 'eu.nis2', happened: { aware: '2026-11-27T15:00+01:00' }, id: 'eu.nis2.1' },
      '2026-11-28T15:00+01:00',
    ],
    [
      'of NIS 2, notification: 72 hours',
      { regime: 'eu.nis2', happened: { aware: '2026-11-27T15:00+01:00' }, id: 'eu.nis2.2' },
      '2026-11-30T15:00+01:00',
    ],
    [
      'of NIS 2, notification of a trust service: 24 hours',
      {
        regime: 'eu.nis2',
        happened: { aware: '2026-11-27T15:00+01:00' },
        id: 'eu.nis2.2',
        circumstances: ['trustService'],
      },
      '2026-11-28T15:00+01:00',
    ],
    [
      'of NIS 2, final report: a month after the notification, not after awareness',
      {
        regime: 'eu.nis2',
        happened: { aware: '2026-11-25T15:00+01:00', authorityNotified: '2026-11-27T09:00+01:00' },
        id: 'eu.nis2.3',
      },
      '2026-12-27T23:59:59+01:00',
    ],
    [
      'of NIS 2, final report of what went on: a month after it was handled',
      {
        regime: 'eu.nis2',
        happened: { authorityNotified: '2026-11-27T09:00+01:00', handled: '2027-01-31T09:00+01:00' },
        id: 'eu.nis2.3h',
        circumstances: ['ongoing'],
      },
      '2027-02-28T23:59:59+01:00',
    ],
    [
      'of the AI Act: 15 days',
      { regime: 'eu.aia', happened: { aware: '2026-11-22T10:00+01:00' }, id: 'eu.aia.73' },
      '2026-12-07T23:59:59+01:00',
    ],
    [
      'of the AI Act for a widespread infringement: two days',
      {
        regime: 'eu.aia',
        happened: { aware: '2026-11-22T10:00+01:00' },
        id: 'eu.aia.73c',
        circumstances: ['widespread'],
      },
      '2026-11-24T23:59:59+01:00',
    ],
    [
      'of the AI Act for a death: ten days',
      { regime: 'eu.aia', happened: { aware: '2026-11-22T10:00+01:00' }, id: 'eu.aia.73d', circumstances: ['death'] },
      '2026-12-02T23:59:59+01:00',
    ],
    [
      'of the United Kingdom: 72 hours through the bank holiday',
      {
        regime: 'uk.gdpr',
        happened: { aware: '2026-12-24T16:20+00:00' },
        id: 'uk.gdpr.ico',
        zone: 'Europe/London',
      },
      '2026-12-27T16:20+00:00',
    ],
    [
      'of a British communications provider: 72 hours',
      { regime: 'uk.pecr', happened: { aware: '2025-08-20T10:00+01:00' }, id: 'uk.pecr.ico', zone: 'Europe/London' },
      '2025-08-23T10:00+01:00',
    ],
    [
      'of a British communications provider until 19 August 2025: 24 hours',
      { regime: 'uk.pecr', happened: { aware: '2025-08-19T10:00+01:00' }, id: 'uk.pecr.ico', zone: 'Europe/London' },
      '2025-08-20T10:00+01:00',
    ],
    [
      'of Australia for the assessment: 30 days from the suspicion',
      {
        regime: 'au.ndb',
        happened: { detected: '2026-11-22T10:00+11:00' },
        id: 'au.ndb.assess',
        zone: 'Australia/Sydney',
      },
      '2026-12-22T23:59:59+11:00',
    ],
  ] as [string, { regime: string; happened: Happened; id: string; circumstances?: string[]; zone?: string }, string][])(
    '%s',
    (_name, { regime, happened, id, ...told }, target) => {
      expect(clocksBy([regime], happened, told).get(id)).toMatchObject({ state: 'running', target: instant(target) });
    },
  );
});
