import { IconCircle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { incidentPhases } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { IncidentPhase } from '../../../../shared/contract/incidents/vocabulary.ts';
import { useText } from '../../../lib/use-text.ts';
import type { Incident } from './incident.ts';
import classes from './case.module.css';

interface PhaseStepperProps {
  incident: Incident;
  shown: IncidentPhase;
  onChoose: (phase: IncidentPhase) => void;
}

/** The phases in their order, each with what is left to do in it. Any can be looked at and worked on. */
export function PhaseStepper({ incident, shown, onChoose }: PhaseStepperProps) {
  const text = useText();
  const due = incidentPhases.indexOf(incident.phase);
  return (
    <nav aria-label={text('incidents.phases')}>
      <ol className={classes.steps}>
        {incidentPhases.map((phase, index) => {
          const state = !incident.isOpen || index < due ? 'done' : index === due ? 'current' : 'open';
          const Icon = { done: IconCircleCheck, current: IconCircleDot, open: IconCircle }[state];
          const left = incident.allTasks.filter(
            (task) => task.phase === phase && (task.state === 'open' || task.state === 'doing'),
          ).length;
          return (
            <li key={phase}>
              <button
                type="button"
                className={phase === shown ? `${classes.stepButton} ${classes.shownStep}` : classes.stepButton}
                aria-current={phase === shown ? 'step' : undefined}
                title={text(`incidents.step.${state}`)}
                onClick={() => onChoose(phase)}
              >
                <Icon size={16} stroke={1.75} aria-label={text(`incidents.step.${state}`)} />
                {text('incidents.phase.withTasks', { phase: text(`incidents.phase.${phase}`), left })}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
