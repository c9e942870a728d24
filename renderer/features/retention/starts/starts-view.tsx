import { useMemo, useState } from 'react';
import type { RecordedStart } from '../../../../shared/contract/retention/starts.ts';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import { useCommand } from '../../../lib/queries.ts';
import { useUserNames } from '../../../lib/user-names.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Column } from '../../../ui/column.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { NoteDialog } from '../../../ui/note-dialog.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { usePlaces } from '../use-places.ts';
import { StartDialog } from './start-dialog.tsx';
import { StartPanel } from './start-panel.tsx';
import { describeTarget } from './start-words.ts';
import { useStarts } from './use-starts.ts';
import classes from '../retention.module.css';

/** When a contract or a case ended or consent was withdrawn: what no chatbot system knows. */
export function StartsView({ onOpenConversation }: { onOpenConversation: OpenConversation }) {
  const text = useText();
  const manages = useMay('retention.manage');
  const { starts, total, problem, pages, readAgain } = useStarts();
  const remove = useCommand('retention.starts.remove');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'record' | 'remove' | null>(null);
  const chosen = starts?.find(({ id }) => id === chosenId);
  const columns = useColumns(chosen !== undefined);
  const close = () => setDialog(null);
  const closeAndRead = () => {
    close();
    readAgain();
  };
  if (!starts) return problem ? <ProblemMessage problem={problem} /> : <Loading />;
  const record = manages && (
    <Button kind="primary" onClick={() => setDialog('record')}>
      {text('retention.starts.record')}
    </Button>
  );
  return (
    <>
      <ProblemMessage problem={problem} />
      {starts.length === 0 ? (
        <EmptyState title={text('retention.starts.none.title')} action={record}>
          {text('retention.starts.none')}
        </EmptyState>
      ) : (
        <>
          <div className={classes.above}>{record}</div>
          <div className={chosen ? classes.split : classes.whole}>
            <DataTable
              list="retention.starts"
              label={text('retention.view.starts')}
              rows={starts}
              columns={columns}
              rowId={({ id }) => id}
              density="comfortable"
              rowCount={total}
              pages={pages}
              openRowId={chosen?.id ?? null}
              onOpen={({ id }) => setChosenId(id)}
            />
            {chosen && (
              <StartPanel
                key={chosen.id}
                start={chosen}
                onRemove={manages ? () => setDialog('remove') : null}
                onOpenConversation={onOpenConversation}
                onClose={() => setChosenId(null)}
              />
            )}
          </div>
        </>
      )}
      {dialog === 'record' && <StartDialog onClose={close} onRecorded={closeAndRead} />}
      {dialog === 'remove' && chosen && (
        <NoteDialog
          title={text('retention.starts.remove')}
          what={text('retention.starts.removeWhat')}
          label={text('retention.note')}
          submit={text('retention.starts.remove')}
          isBusy={remove.isPending}
          failure={remove.error}
          onSubmit={(note) => remove.mutate({ id: chosen.id, note }, { onSuccess: closeAndRead })}
          onClose={close}
        />
      )}
    </>
  );
}

/** @param isNarrow beside the one that was chosen, which says all the rest */
function useColumns(isNarrow: boolean): Column<RecordedStart>[] {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  const { nameBackend } = usePlaces();
  return useMemo(() => {
    const always: Column<RecordedStart>[] = [
      { id: 'at', header: text('retention.starts.at'), width: 112, cell: ({ at }) => format.date(at) },
      {
        id: 'target',
        header: text('retention.starts.target'),
        cell: ({ target }) => {
          const words = describeTarget(text, target, nameBackend);
          return <span title={words}>{words}</span>;
        },
      },
    ];
    if (isNarrow) return always;
    return [
      ...always,
      {
        id: 'start',
        header: text('retention.starts.what'),
        width: 204,
        cell: ({ start }) => text(`retention.start.${start}`),
      },
      {
        id: 'recorded',
        header: text('retention.created'),
        width: 232,
        cell: ({ recordedBy, recordedAt }) => {
          const words = text('retention.createdBy', {
            name: names.get(recordedBy) ?? recordedBy,
            when: format.dateTime(recordedAt),
          });
          return <span title={words}>{words}</span>;
        },
      },
    ];
  }, [text, format, names, nameBackend, isNarrow]);
}
