import { useFormat, useText } from '../../../lib/use-text.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { TimeLanes } from '../../../ui/chart/time-lanes.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { Incident } from '../case/incident.ts';
import { describeSpan, remainingUntil } from '../clocks/remaining.ts';
import { tabulateCourse } from './course-data.ts';
import { describeIncidentEvent } from './event-words.ts';

interface CourseDialogProps {
  incident: Incident;
  /** Milliseconds. */
  now: number;
  onClose: () => void;
}

/** The course of the incident as a picture, with the same as a table, and both as files. */
export function CourseDialog({ incident, now, onClose }: CourseDialogProps) {
  const text = useText();
  const format = useFormat();
  const data = tabulateCourse(incident, {
    columns: {
      number: text('incidents.course.number'),
      what: text('incidents.course.what'),
      lane: text('incidents.course.lane'),
      at: text('incidents.course.at'),
      hours: text('incidents.course.hours'),
      until: text('incidents.course.until'),
    },
    hourUnit: text('incidents.course.hourUnit'),
    lane: (lane) => text(`incidents.course.lane.${lane}`),
    moment: (moment) => text(`incidents.moment.${moment}`),
    describe: (entry) => describeIncidentEvent(text, format, entry),
    clock: (obligation, source) => text('incidents.course.clock', { obligation, source }),
    zoned: format.zoned,
  });
  return (
    <Dialog title={text('incidents.course')} onClose={onClose} width={960}>
      <ChartFigure
        id="incidents.course"
        title={useFinding(incident, now)}
        unit={text('incidents.course.unit')}
        data={data}
      >
        <TimeLanes lane="lane" from="hours" to="until" label="number" words="what" />
      </ChartFigure>
    </Dialog>
  );
}

/** How long it took from awareness to the authority, or has taken so far. */
function useFinding({ number, moments: { aware, detected }, authorityTold }: Incident, now: number): string {
  const text = useText();
  const since = aware ?? detected;
  if (since === null) return text('incidents.course.begun', { number });
  const until = authorityTold ?? new Date(now).toISOString();
  const span = describeSpan(text, remainingUntil(until, Date.parse(since)));
  return text(authorityTold === null ? 'incidents.course.notTold' : 'incidents.course.told', { number, span });
}
