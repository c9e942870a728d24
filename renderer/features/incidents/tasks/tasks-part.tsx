import { useState } from 'react';
import type { IncidentTask } from '../../../../shared/contract/incidents/fields.ts';
import type { IncidentPhase } from '../../../../shared/contract/incidents/vocabulary.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Part } from '../../../ui/part.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import classes from '../case/case.module.css';
import { QuickTaskDialog } from '../frame/quick-task-dialog.tsx';
import { AddPlaybookDialog } from './add-playbook-dialog.tsx';
import { ChangeTaskDialog } from './change-task-dialog.tsx';
import { FinishTaskDialog } from './finish-task-dialog.tsx';
import { findNextTask, listBlockers, listTasks } from './task-order.ts';
import { TaskRow } from './task-row.tsx';

interface TasksPartProps {
  incident: Incident;
  phase: IncidentPhase;
  /** Milliseconds. */
  now: number;
}

/** What is to be done in a phase, by whom and by when, with how it is done at the task that is next. */
export function TasksPart({ incident, phase, now }: TasksPartProps) {
  const text = useText();
  const manages = useMay('incidents.manage') && incident.isOpen;
  const [dialog, setDialog] = useState<'task' | 'playbook' | null>(null);
  const [changed, setChanged] = useState<IncidentTask | null>(null);
  const [finished, setFinished] = useState<IncidentTask | null>(null);
  const { allTasks } = incident;
  const tasks = listTasks(allTasks, phase);
  const next = findNextTask(allTasks, phase);
  const close = () => setDialog(null);
  return (
    <Part title={text('incidents.tasks')}>
      {tasks.length === 0 && <Muted>{text('incidents.tasks.none')}</Muted>}
      {tasks.length > 0 && (
        <ul className={classes.list}>
          {tasks.map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              blockers={listBlockers(task, allTasks)}
              isNext={task.id === next?.id}
              now={now}
              incidentId={incident.id}
              manages={manages}
              onFinish={() => setFinished(task)}
              onChange={() => setChanged(task)}
            />
          ))}
        </ul>
      )}
      {manages && (
        <Row>
          <Button isCompact onClick={() => setDialog('task')}>
            {text('incidents.tasks.add')}
          </Button>
          <Button isCompact onClick={() => setDialog('playbook')}>
            {text('incidents.playbook.add')}
          </Button>
        </Row>
      )}
      {dialog === 'task' && <QuickTaskDialog incidents={[incident]} phase={phase} onClose={close} />}
      {dialog === 'playbook' && <AddPlaybookDialog incident={incident} onClose={close} />}
      {changed && <ChangeTaskDialog incidentId={incident.id} task={changed} onClose={() => setChanged(null)} />}
      {finished && <FinishTaskDialog incidentId={incident.id} task={finished} onClose={() => setFinished(null)} />}
    </Part>
  );
}
