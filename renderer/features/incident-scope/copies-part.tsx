import { useState } from 'react';
import type { ScopeFigures } from '../../../shared/contract/incidents/fields.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useUserNames } from '../../lib/user-names.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Column } from '../../ui/column.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Part } from '../../ui/part.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { FiguresView } from './figures-view.tsx';
import { describePeople } from './people-words.ts';

/** What was counted before, and what went with a notification and never changes again. */
export function CopiesPart({ scopes }: { scopes: readonly ScopeFigures[] }) {
  const text = useText();
  const format = useFormat();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = scopes.find(({ id }) => id === openId);
  const columns = useColumns(setOpenId);
  return (
    <Part title={text('incidentScope.copies')}>
      <PlainTable
        list="incidentScope.copies"
        caption={text('incidentScope.copies')}
        hidesCaption
        rows={scopes}
        rowId={({ id }) => id}
        columns={columns}
      />
      {open && (
        <Dialog
          title={text('incidentScope.copies.title', { when: format.dateTime(open.takenAt) })}
          onClose={() => setOpenId(null)}
          width={900}
        >
          <Stack>
            <p>{open.selection}</p>
            <FiguresView figures={open} caption={text('incidentScope.figures')} />
          </Stack>
        </Dialog>
      )}
    </Part>
  );
}

function useColumns(onOpen: (id: string) => void): Column<ScopeFigures>[] {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  return [
    {
      id: 'at',
      header: text('incidentScope.copies.at'),
      cell: ({ id, takenAt }) => (
        <Button isCompact kind="quiet" onClick={() => onOpen(id)}>
          {format.dateTime(takenAt)}
        </Button>
      ),
    },
    {
      id: 'by',
      header: text('incidentScope.copies.by'),
      cell: ({ takenBy }) => names.get(takenBy) ?? takenBy,
    },
    {
      id: 'state',
      header: text('incidentScope.copies.state'),
      cell: ({ isFrozen }) => (isFrozen ? <Status meaning="information">{text('incidentScope.frozen')}</Status> : ''),
    },
    {
      id: 'conversations',
      header: text('incidentScope.figure.conversations'),
      cell: ({ conversations }) => format.number(conversations),
      isNumber: true,
    },
    {
      id: 'people',
      header: text('incidentScope.figure.people'),
      cell: ({ people }) => describePeople(text, format, people),
    },
  ];
}
