import { IconCircle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { useText } from '../../../lib/use-text.ts';
import type { Stage } from './case-screen.tsx';
import classes from './case.module.css';

interface StepperProps {
  stages: readonly Stage[];
  /** The first that is not done. */
  current: Stage;
  shown: Stage;
  isClosed: boolean;
  onChoose: (stage: Stage) => void;
}

/** The steps of a case. Each can be looked at; which is due is said in words, too. */
export function Stepper({ stages, current, shown, isClosed, onChoose }: StepperProps) {
  const text = useText();
  const due = stages.indexOf(current);
  return (
    <nav aria-label={text('requests.steps')}>
      <ol className={classes.steps}>
        {stages.map((stage, index) => {
          const state = isClosed || index < due ? 'done' : index === due ? 'current' : 'open';
          const Icon = { done: IconCircleCheck, current: IconCircleDot, open: IconCircle }[state];
          return (
            <li key={stage}>
              <button
                type="button"
                className={stage === shown ? `${classes.stepButton} ${classes.shownStep}` : classes.stepButton}
                aria-current={stage === shown ? 'step' : undefined}
                title={text(`requests.step.${state}`)}
                onClick={() => onChoose(stage)}
              >
                <Icon size={16} stroke={1.75} aria-label={text(`requests.step.${state}`)} />
                {text(`requests.stage.${stage}`)}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
