import type { Playbook } from '../../../shared/contract/playbooks.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import type { Column } from '../../ui/column.ts';
import { PlaybookState } from './playbook-state.tsx';

/** @param isNarrow beside the panel of one of them */
export function usePlaybookColumns(isNarrow: boolean): Column<Playbook>[] {
  const text = useText();
  const format = useFormat();
  const name: Column<Playbook> = { id: 'name', header: text('playbooks.name'), cell: (playbook) => playbook.name };
  const state: Column<Playbook> = {
    id: 'state',
    header: text('playbooks.state'),
    cell: (playbook) => <PlaybookState playbook={playbook} />,
    width: 180,
  };
  if (isNarrow) return [name, state];
  return [
    name,
    {
      id: 'tasks',
      header: text('playbooks.tasks'),
      cell: ({ tasks }) => format.number(tasks.length),
      width: 100,
      isNumber: true,
    },
    state,
    {
      id: 'changedAt',
      header: text('playbooks.changedAt'),
      cell: ({ changedAt }) => (changedAt === null ? '' : format.dateTime(changedAt)),
      width: 170,
    },
  ];
}
