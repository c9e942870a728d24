import { IconInfoCircle, IconPencil } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { IncidentTask } from '../../../../shared/contract/incidents/fields.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { TaskDue } from './task-due.tsx';
import { isSettled } from './task-order.ts';
import { taskMeanings } from './task-words.ts';
import classes from './tasks.module.css';

interface TaskRowProps {
  incidentId: string;
  task: IncidentTask;
  blockers: readonly IncidentTask[];
  isNext: boolean;
  /** Milliseconds. */
  now: number;
  manages: boolean;
  onFinish: () => void;
  onChange: () => void;
}

/** One task. How it is done is shown where it is next, and one click away elsewhere. */
export function TaskRow({ incidentId, task, blockers, isNext, now, manages, onFinish, onChange }: TaskRowProps) {
  const text = useText();
  const id = useId();
  const begin = useCommand('incidents.setTask');
  const [shown, setShown] = useState<boolean | null>(null);
  const isShown = shown ?? isNext;
  const { title, state } = task;
  return (
    <li className={isNext ? `${classes.task} ${classes.next}` : classes.task} aria-labelledby={id}>
      <div className={classes.head}>
        <p id={id} className={classes.title}>
          {title}
        </p>
        <div className={classes.tools}>
          {manages && isNext && state === 'open' && (
            <Button
              isCompact
              isBusy={begin.isPending}
              label={text('incidents.task.beginNamed', { title })}
              onClick={() => begin.mutate({ id: incidentId, taskId: task.id, state: 'doing' })}
            >
              {text('incidents.task.begin')}
            </Button>
          )}
          {manages && !isSettled(task) && (
            <Button
              isCompact
              kind={isNext ? 'primary' : 'secondary'}
              label={text('incidents.task.finishNamed', { title })}
              onClick={onFinish}
            >
              {text('incidents.task.finish')}
            </Button>
          )}
          <IconButton
            icon={<IconInfoCircle size={16} />}
            isPressed={isShown}
            label={text('incidents.task.howNamed', { title })}
            onClick={() => setShown(!isShown)}
          />
          {manages && (
            <IconButton
              icon={<IconPencil size={16} />}
              label={text('incidents.task.changeNamed', { title })}
              onClick={onChange}
            />
          )}
        </div>
      </div>
      <Row gap={12}>
        <Status meaning={taskMeanings[state]}>{text(`incidents.taskState.${state}`)}</Status>
        <TaskDue task={task} now={now} />
        {task.owner !== '' && <Muted>{text('incidents.task.owner.of', { owner: task.owner })}</Muted>}
      </Row>
      {!isSettled(task) && blockers.length > 0 && (
        <Muted>
          {text('incidents.task.waitsFor', { tasks: blockers.map((blocker) => blocker.title).join(' · ') })}
        </Muted>
      )}
      <ProblemMessage problem={begin.error} />
      {isShown && <TaskDetails task={task} />}
    </li>
  );
}

function TaskDetails({ task }: { task: IncidentTask }) {
  const text = useText();
  const format = useFormat();
  const { instructions, evidenceAsked, evidence, doneAt, doneBy } = task;
  return (
    <div className={classes.details}>
      {instructions === '' ? <Muted>{text('incidents.task.noInstructions')}</Muted> : <p>{instructions}</p>}
      {evidenceAsked !== '' && <p>{text('incidents.task.evidenceAsked', { evidence: evidenceAsked })}</p>}
      {evidence !== '' && <p>{text('incidents.task.evidence.is', { evidence })}</p>}
      {doneAt !== null && (
        <Muted>{text('incidents.task.doneBy', { when: format.dateTime(doneAt), name: doneBy ?? '' })}</Muted>
      )}
    </div>
  );
}
