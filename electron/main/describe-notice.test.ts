import { describe, expect, it } from 'vitest';
import { describeNotice } from './describe-notice.ts';

const clock = {
  incidentId: 'i',
  number: 'V-2026-003',
  clockId: 'eu.gdpr.sa',
  obligation: 'Meldung an die Aufsichtsbehörde',
  target: '2026-11-24T02:00:00Z',
};

describe('a notice of a clock', () => {
  it('says the number and the obligation, and how much is left at most', () => {
    expect(describeNotice({ clock, hours: 6 }, 'de')).toEqual({
      title: 'V-2026-003',
      body: 'Meldung an die Aufsichtsbehörde: noch höchstens 6 Stunden',
    });
    expect(describeNotice({ clock, hours: 1 }, 'en').body).toContain('one hour left');
  });

  it('says so once it has passed', () => {
    expect(describeNotice({ clock, hours: 0 }, 'de').body).toContain('abgelaufen');
    expect(describeNotice({ clock, hours: 0 }, 'en').body).toContain('passed');
  });
});
