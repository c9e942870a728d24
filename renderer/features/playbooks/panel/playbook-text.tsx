import { incidentPhases } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { PlaybookFields, PlaybookTask } from '../../../../shared/contract/playbooks.ts';
import { useText } from '../../../lib/use-text.ts';
import { Part } from '../../../ui/part.tsx';
import { Facts } from '../../../ui/stack.tsx';
import { useDueWords } from '../use-due-words.ts';
import type { DueWords } from '../use-due-words.ts';
import classes from '../playbooks.module.css';

/** What a playbook says, phase by phase. */
export function PlaybookText({ fields: { description, tasks } }: { fields: PlaybookFields }) {
  const text = useText();
  const words = useDueWords();
  const titles = new Map(tasks.map(({ key, title }) => [key, title]));
  return (
    <>
      {description !== '' && <p className={classes.words}>{description}</p>}
      {incidentPhases.map((phase) => {
        const those = tasks.filter((task) => task.phase === phase);
        if (those.length === 0) return null;
        return (
          <Part key={phase} title={text(`incidents.phase.${phase}`)}>
            <ul className={classes.list}>
              {those.map((task) => (
                <TaskText key={task.key} task={task} titles={titles} words={words} />
              ))}
            </ul>
          </Part>
        );
      })}
    </>
  );
}

interface TaskTextProps {
  task: PlaybookTask;
  titles: ReadonlyMap<string, string>;
  words: DueWords;
}

function TaskText({ task, titles, words }: TaskTextProps) {
  const text = useText();
  const fact = (label: string, value: string) => (value === '' ? [] : [{ label, value }]);
  const before = task.dependsOn.map((key) => titles.get(key) ?? key).join(', ');
  return (
    <li className={classes.item}>
      <p className={classes.label}>{task.title}</p>
      {task.instructions !== '' && <p className={classes.words}>{task.instructions}</p>}
      <Facts
        facts={[
          ...fact(text('playbooks.due'), words.describe(task.due)),
          ...fact(text('playbooks.task.owner'), task.owner),
          ...fact(text('playbooks.task.evidence'), task.evidence),
          ...fact(text('playbooks.task.dependsOn'), before),
        ]}
      />
    </li>
  );
}
