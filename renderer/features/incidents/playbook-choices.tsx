import type { Playbook } from '../../../shared/contract/playbooks.ts';
import { useText } from '../../lib/use-text.ts';
import { Choices } from '../../ui/choices.tsx';

interface PlaybookChoicesProps {
  playbooks: readonly Playbook[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Which playbooks bring their tasks. A task that several of them have is there once. */
export function PlaybookChoices({ playbooks, chosen, onChange }: PlaybookChoicesProps) {
  const text = useText();
  const names = new Map(playbooks.map(({ id, name, tasks }) => [id, { name, tasks: tasks.length }]));
  return (
    <Choices
      label={text('incidents.playbooks')}
      choices={playbooks.map(({ id }) => id)}
      chosen={chosen}
      name={(id) => {
        const known = names.get(id);
        return known ? text('incidents.playbook.named', known) : id;
      }}
      onChange={onChange}
    />
  );
}
