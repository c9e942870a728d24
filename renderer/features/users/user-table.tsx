import { useMemo } from 'react';
import type { UserSummary } from '../../../shared/contract/users.ts';
import type { MessageId } from '../../lib/messages.ts';
import { roleLabel } from '../../lib/role-words.ts';
import { useText } from '../../lib/use-text.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/column.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Muted } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import type { Meaning } from '../../ui/status.tsx';
import { contentWords, stateWords } from './user-words.ts';

interface UserTableProps {
  users: readonly UserSummary[];
  chosenId: string | null;
  onChoose: (id: string) => void;
}

export function UserTable({ users, chosenId, onChoose }: UserTableProps) {
  const text = useText();
  const columns = useColumns(chosenId !== null);
  return (
    <DataTable
      list="users.people"
      label={text('users.people')}
      rows={users}
      columns={columns}
      rowId={({ id }) => id}
      density="comfortable"
      openRowId={chosenId}
      onOpen={({ id }) => onChoose(id)}
    />
  );
}

function useColumns(isNarrow: boolean): Column<UserSummary>[] {
  const text = useText();
  const own = useVaultStatus().user?.id;
  return useMemo(() => {
    const plain = (words: string) => <span title={words}>{words}</span>;
    const columns: Column<UserSummary>[] = [
      {
        id: 'name',
        header: text('users.name'),
        cell: ({ id, displayName: name }) => plain(id === own ? text('users.you', { name }) : name),
      },
      { id: 'role', header: text('users.role'), width: 184, cell: ({ role }) => plain(roleLabel(text, role)) },
      {
        id: 'state',
        header: text('users.state'),
        width: 124,
        cell: ({ state }) => <UserState {...stateWords[state]} />,
      },
      {
        id: 'content',
        header: text('users.content'),
        width: 164,
        cell: ({ content }) => <UserState {...contentWords[content]} />,
      },
      {
        id: 'keyFile',
        header: text('users.keyFile'),
        width: 116,
        cell: ({ hasKeyFile }) => text(hasKeyFile ? 'users.hasKeyFile' : 'users.noKeyFile'),
      },
      {
        id: 'lastSignIn',
        header: text('users.lastSignIn'),
        width: 136,
        cell: ({ lastSignInAt }) =>
          lastSignInAt ? <DateText instant={lastSignInAt} withTime={false} /> : text('users.never'),
      },
    ];
    return isNarrow ? columns.filter(({ id }) => id === 'name' || id === 'role' || id === 'state') : columns;
  }, [text, own, isNarrow]);
}

export function UserState({ meaning, text: id }: { meaning: Meaning | null; text: MessageId }) {
  const text = useText();
  return meaning ? <Status meaning={meaning}>{text(id)}</Status> : <Muted>{text(id)}</Muted>;
}
