import { incidentPhases } from '../../../../shared/contract/incidents/vocabulary.ts';
import type { PlaybookTask } from '../../../../shared/contract/playbooks.ts';
import { useText } from '../../../lib/use-text.ts';
import { Choices } from '../../../ui/choices.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { Muted, Stack } from '../../../ui/stack.tsx';
import { DueFields } from './due-fields.tsx';
import { listPossibleDependencies } from './playbook-form.ts';

interface TaskFieldsProps {
  task: PlaybookTask;
  tasks: readonly PlaybookTask[];
  words: (field: string) => string | undefined;
  onChange: (task: PlaybookTask) => void;
}

/** One task: who does what, by when, how it is seen that it is done, and what must come before. */
export function TaskFields({ task, tasks, words, onChange }: TaskFieldsProps) {
  const text = useText();
  const set = (field: 'title' | 'instructions' | 'owner' | 'evidence') => (value: string) =>
    onChange({ ...task, [field]: value });
  const possible = listPossibleDependencies(tasks, task.key);
  return (
    <section aria-label={text('playbooks.task')}>
      <Stack>
        <TextField
          label={text('playbooks.task.title')}
          value={task.title}
          onChange={set('title')}
          problem={words('title')}
          isRequired
        />
        <SelectField
          label={text('incidents.phase')}
          value={task.phase}
          onChange={(value) =>
            onChange({ ...task, phase: incidentPhases.find((each) => each === value) ?? task.phase })
          }
          choices={incidentPhases.map((value) => ({ value, label: text(`incidents.phase.${value}`) }))}
        />
        <TextAreaField
          label={text('playbooks.task.instructions')}
          value={task.instructions}
          onChange={set('instructions')}
          problem={words('instructions')}
          rows={4}
        />
        <TextField
          label={text('playbooks.task.owner')}
          value={task.owner}
          onChange={set('owner')}
          problem={words('owner')}
          hint={text('playbooks.task.ownerHint')}
        />
        <DueFields due={task.due} onChange={(due) => onChange({ ...task, due })} words={words} />
        <TextField
          label={text('playbooks.task.evidence')}
          value={task.evidence}
          onChange={set('evidence')}
          problem={words('evidence')}
          hint={text('playbooks.task.evidenceHint')}
        />
        {possible.length === 0 ? (
          <Muted>{text('playbooks.task.dependsOn.none')}</Muted>
        ) : (
          <Choices
            label={text('playbooks.task.dependsOn')}
            choices={possible.map(({ key }) => key)}
            chosen={task.dependsOn}
            name={(key) => possible.find((each) => each.key === key)?.title ?? key}
            onChange={(dependsOn) => onChange({ ...task, dependsOn: [...dependsOn] })}
          />
        )}
      </Stack>
    </section>
  );
}
