import { incidentMoments } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { ChartData, ChartRow } from '../../../ui/chart/chart-data.ts';
import type { Incident } from '../case/incident.ts';

const hourMs = 3_600_000;
/** What happened longer before all else is not drawn to scale: the picture would show nothing but the gap. */
const longestGapMs = 7 * 24 * hourMs;
/** As far as the picture always looks. */
const leastHours = 96;

export interface CourseWords {
  columns: Record<'number' | 'what' | 'lane' | 'at' | 'hours' | 'until', string>;
  lane: (lane: Lane) => string;
  hourUnit: string;
  moment: (moment: (typeof incidentMoments)[number]) => string;
  describe: (entry: Incident['timeline'][number]) => string;
  clock: (obligation: string, citation: string) => string;
  zoned: (instant: string) => string;
}

const laneTypes = {
  phases: ['phaseSet', 'closed', 'reopened'],
  decisions: ['assessed', 'advised', 'decided'],
  sent: ['notificationSent', 'communicationSent', 'clockEvent'],
} as const;
export type Lane = 'moments' | 'tasks' | keyof typeof laneTypes;

interface Mark {
  lane: string;
  what: string;
  at: string;
  /** The end of what lasts. */
  until: string | null;
}

type Told = Pick<Incident, 'moments' | 'timeline' | 'allTasks' | 'clocks'>;

/** What happened in an incident and what was due, by hours since its beginning. Clocks have a line each. */
export function tabulateCourse(incident: Told, words: CourseWords): ChartData {
  const marks = [...listHappened(incident, words), ...listClocks(incident, words)];
  const start = findStart(marks);
  const horizon = findHorizon(marks, start);
  const hours = (at: string | null) => (at === null ? null : round((Date.parse(at) - start) / hourMs));
  const isInSight = (value: number | null) => value !== null && value >= 0 && value <= horizon;
  const rows = marks
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .map(({ lane, what, at, until }, index): ChartRow => {
      const [from, to] = [hours(at), hours(until)];
      const isDrawn = isInSight(from) && (to === null || isInSight(to));
      return {
        number: String(index + 1),
        what,
        lane,
        at: words.zoned(until ?? at),
        hours: isDrawn ? from : null,
        until: isDrawn ? to : null,
      };
    });
  const column = (id: keyof CourseWords['columns'], kind: 'text' | 'number') => ({
    id,
    label: words.columns[id],
    kind,
  });
  return {
    columns: [
      column('number', 'text'),
      column('what', 'text'),
      column('lane', 'text'),
      column('at', 'text'),
      { ...column('hours', 'number'), unit: words.hourUnit },
      { ...column('until', 'number'), unit: words.hourUnit },
    ],
    rows,
  };
}

function listHappened({ moments, timeline, allTasks }: Told, words: CourseWords): Mark[] {
  const mark = (lane: Lane, what: string, at: string | null): Mark[] =>
    at === null ? [] : [{ lane: words.lane(lane), what, at, until: null }];
  return [
    ...incidentMoments.flatMap((moment) => mark('moments', words.moment(moment), moments[moment])),
    ...allTasks.filter(({ state }) => state === 'done').flatMap(({ title, doneAt }) => mark('tasks', title, doneAt)),
    ...timeline.flatMap((entry) => {
      const lane = laneOf(entry.type);
      return lane ? mark(lane, words.describe(entry), entry.at) : [];
    }),
  ];
}

/** Each in a lane of its own, from the moment of awareness to its end. */
function listClocks({ clocks, moments }: Told, words: CourseWords): Mark[] {
  const started = moments.aware ?? moments.detected;
  return clocks.flatMap(({ obligation, target, isProposed, source }) =>
    target === null || isProposed || started === null || target < started
      ? []
      : [{ lane: obligation, what: words.clock(obligation, source.citation), at: started, until: target }],
  );
}

function laneOf(type: string): Lane | undefined {
  return (Object.keys(laneTypes) as (keyof typeof laneTypes)[]).find((lane) =>
    (laneTypes[lane] as readonly string[]).includes(type),
  );
}

/** The first of what happened, without what lies far before the rest. */
function findStart(marks: readonly Mark[]): number {
  const times = marks.map(({ at }) => Date.parse(at)).toSorted((one, other) => one - other);
  const gap = times.findIndex((time, index) => index > 0 && time - (times[index - 1] ?? time) > longestGapMs);
  return times[gap === -1 ? 0 : gap] ?? 0;
}

/** As far as anything happened, and at least as far as breach laws count in hours. */
function findHorizon(marks: readonly Mark[], start: number): number {
  const happened = marks.filter(({ until }) => until === null).map(({ at }) => (Date.parse(at) - start) / hourMs);
  return Math.max(leastHours, ...happened);
}

function round(hours: number): number {
  return Math.round(hours * 10) / 10;
}
