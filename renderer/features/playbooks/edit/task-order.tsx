import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Playbook, PlaybookTask } from '../../../../shared/contract/playbooks.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Muted, Row } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { drawKey } from '../draw-key.ts';
import { AdoptField } from './adopt-field.tsx';
import { addTask, adoptTask, makeKey, moveTask, removeTask } from './playbook-form.ts';
import classes from '../playbooks.module.css';

interface TaskOrderProps {
  tasks: readonly PlaybookTask[];
  known: readonly Playbook[];
  chosenKey: string | null;
  /** Keys of tasks in which something is to be put right. */
  wrong: readonly string[];
  onChoose: (key: string | null) => void;
  onChange: (tasks: PlaybookTask[]) => void;
}

/** The tasks in their order. One is chosen to be changed, moved with Alt and the arrows, added or taken out. */
export function TaskOrder({ tasks, known, chosenKey, wrong, onChoose, onChange }: TaskOrderProps) {
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const chosen = tasks.findIndex(({ key }) => key === chosenKey);
  const move = (key: string, by: -1 | 1) => {
    onChange(moveTask(tasks, key, by));
    // It keeps the focus in its new place.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-task="${key}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent, key: string) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    move(key, by);
  };
  const add = () => {
    const key = makeKey(drawKey());
    onChange(addTask(tasks, key, tasks[chosen]?.phase ?? 'assess'));
    onChoose(key);
  };
  const remove = () => {
    if (chosenKey === null) return;
    const left = removeTask(tasks, chosenKey);
    onChange(left);
    onChoose(left[Math.min(chosen, left.length - 1)]?.key ?? null);
  };
  return (
    <section aria-label={text('playbooks.tasks')} className={classes.order}>
      <Row>
        <Button isCompact onClick={add}>
          {text('playbooks.tasks.add')}
        </Button>
        <IconButton
          label={text('playbooks.tasks.up')}
          icon={<IconArrowUp size={16} />}
          isDisabled={chosen <= 0}
          onClick={() => chosenKey !== null && move(chosenKey, -1)}
        />
        <IconButton
          label={text('playbooks.tasks.down')}
          icon={<IconArrowDown size={16} />}
          isDisabled={chosen === -1 || chosen === tasks.length - 1}
          onClick={() => chosenKey !== null && move(chosenKey, 1)}
        />
        <IconButton
          label={text('playbooks.tasks.remove')}
          icon={<IconTrash size={16} />}
          isDisabled={chosen === -1}
          onClick={remove}
        />
      </Row>
      <Muted>{text('playbooks.tasks.keys')}</Muted>
      <ol ref={list} className={classes.taskList}>
        {tasks.map(({ key, title, phase }) => (
          <li key={key}>
            <button
              type="button"
              data-task={key}
              className={classes.taskButton}
              aria-current={key === chosenKey ? 'true' : undefined}
              onClick={() => onChoose(key)}
              onKeyDown={(event) => onKeyDown(event, key)}
            >
              <span>{title === '' ? text('playbooks.tasks.untitled') : title}</span>
              <span className={classes.when}>{text(`incidents.phase.${phase}`)}</span>
              {wrong.includes(key) && <Status meaning="overdue">{text('playbooks.tasks.wrong')}</Status>}
            </button>
          </li>
        ))}
      </ol>
      <AdoptField
        tasks={tasks}
        known={known}
        onAdopt={(task) => {
          onChange(adoptTask(tasks, task));
          onChoose(task.key);
        }}
      />
    </section>
  );
}
