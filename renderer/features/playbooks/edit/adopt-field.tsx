import type { Playbook, PlaybookTask } from '../../../../shared/contract/playbooks.ts';
import { useText } from '../../../lib/use-text.ts';
import { SelectField } from '../../../ui/fields.tsx';

interface AdoptFieldProps {
  tasks: readonly PlaybookTask[];
  known: readonly Playbook[];
  onAdopt: (task: PlaybookTask) => void;
}

/** Takes a task over from another playbook: it stays the same task, and both plans together bring it once. */
export function AdoptField({ tasks, known, onAdopt }: AdoptFieldProps) {
  const text = useText();
  const here = new Set(tasks.map(({ key }) => key));
  const elsewhere = new Map(known.flatMap((playbook) => playbook.tasks.map((task) => [task.key, task] as const)));
  const offered = [...elsewhere.values()].filter(({ key }) => !here.has(key));
  if (offered.length === 0) return null;
  return (
    <SelectField
      label={text('playbooks.tasks.adopt')}
      value=""
      onChange={(key) => {
        const task = elsewhere.get(key);
        if (task) onAdopt(task);
      }}
      choices={[
        { value: '', label: text('playbooks.tasks.adopt.choose') },
        ...offered.map(({ key, title }) => ({ value: key, label: title })),
      ]}
    />
  );
}
