import type { IncidentPhase } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { Incident } from '../case/incident.ts';
import type { OtherParts } from '../case/incident-screen.tsx';
import { DecisionsPart } from '../decisions/decisions-part.tsx';
import { MeasuresPart } from '../measures/measures-part.tsx';
import { SeverityPart } from '../severity/severity-part.tsx';
import { TasksPart } from '../tasks/tasks-part.tsx';
import { ClosePart } from './close-part.tsx';
import { FactTextsForm } from './fact-texts-form.tsx';
import { MovePart } from './move-part.tsx';

interface CurrentPhaseProps extends OtherParts {
  incident: Incident;
  phase: IncidentPhase;
  /** Milliseconds. */
  now: number;
  /** Shows the cases to compare with. */
  onCompare: () => void;
  /** The incident went on to another phase. */
  onMoved: () => void;
}

/** The controls of one phase, and only those. Each begins with its tasks. */
export function CurrentPhase(props: CurrentPhaseProps) {
  const { incident, phase, now, onMoved } = props;
  return (
    <>
      <MovePart incident={incident} shown={phase} onMoved={onMoved} />
      <TasksPart incident={incident} phase={phase} now={now} />
      <PhaseControls {...props} />
    </>
  );
}

function PhaseControls({ incident, phase, onCompare, ...parts }: CurrentPhaseProps) {
  switch (phase) {
    case 'assess':
      return (
        <>
          {parts.renderScope(incident.id)}
          <SeverityPart incident={incident} onCompare={onCompare} />
          <FactTextsForm incident={incident} names={['effects', 'measuresBefore']} />
        </>
      );
    case 'contain':
      return <FactTextsForm incident={incident} names={['systems', 'containment']} />;
    case 'notify':
      return (
        <>
          <DecisionsPart incident={incident} />
          {parts.renderNotifications(incident.id)}
          {parts.renderCommunications(incident.id)}
        </>
      );
    case 'recover':
      return <FactTextsForm incident={incident} names={['remedies']} />;
    case 'learn':
      return (
        <>
          <MeasuresPart incident={incident} />
          <ClosePart incident={incident} />
        </>
      );
  }
}
