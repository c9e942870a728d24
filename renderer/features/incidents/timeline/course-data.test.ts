import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../../shared/contract/incidents/clocks.ts';
import { tabulateCourse } from './course-data.ts';
import type { CourseWords } from './course-data.ts';

const words: CourseWords = {
  columns: { number: 'no.', what: 'what', lane: 'lane', at: 'at', hours: 'after', until: 'until' },
  lane: (lane) => lane,
  hourUnit: 'h',
  moment: (moment) => moment,
  describe: ({ type }) => type,
  clock: (obligation) => obligation,
  zoned: (instant) => instant,
};
const clock = (obligation: string, target: string, isProposed = false): Clock => ({
  id: obligation,
  regime: 'eu.gdpr',
  obligation,
  recipient: '',
  threshold: '',
  state: 'running',
  target,
  latest: null,
  metAt: null,
  source: { citation: 'Art. 33(1)', url: null },
  steps: [],
  note: null,
  isProposed,
  unverified: false,
});
const entry = (type: string, at: string) => ({ id: at, at, recordedAt: at, type, details: {}, by: null, text: null });
const aware = '2026-11-22T02:00:00Z';
const incident = {
  moments: { occurred: null, detected: '2026-11-22T01:00:00Z', processorNotice: null, aware },
  timeline: [entry('commented', aware), entry('decided', '2026-11-22T04:30:00Z')],
  allTasks: [],
  clocks: [clock('authority', '2026-11-25T02:00:00Z'), clock('draft', '2026-11-26T02:00:00Z', true)],
};

describe('the course of an incident as numbers', () => {
  it('counts hours from the first thing that happened, in the order of time', () => {
    const { rows } = tabulateCourse(incident, words);
    expect(rows.map(({ number, lane, hours, until }) => [number, lane, hours, until])).toEqual([
      ['1', 'moments', 0, null],
      ['2', 'moments', 1, null],
      ['3', 'authority', 1, 73],
      ['4', 'decisions', 3.5, null],
    ]);
  });

  it('draws nothing to scale that lies long before, and keeps it in the table', () => {
    const occurred = '2026-03-01T01:00:00Z';
    const { rows } = tabulateCourse({ ...incident, moments: { ...incident.moments, occurred } }, words);
    expect(rows[0]).toMatchObject({ what: 'occurred', at: occurred, hours: null });
    expect(rows[1]).toMatchObject({ what: 'detected', hours: 0 });
  });

  it('leaves a clock of weeks to the table, too', () => {
    const { rows } = tabulateCourse({ ...incident, clocks: [clock('residents', '2026-12-22T02:00:00Z')] }, words);
    expect(rows.find(({ lane }) => lane === 'residents')).toMatchObject({ hours: null, until: null });
  });
});
