import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { BackendSummary } from '../../../shared/contract/backends.ts';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import type { OpenIncident } from '../../lib/open-incident.ts';
import { useCall } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useMay, useVaultStatus } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/column.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { AddBackendDialog } from './add-backend-dialog.tsx';
import { BackendPanel } from './backend-panel.tsx';
import { BackendState } from './backend-state.tsx';
import { FirstBackend } from './first-backend.tsx';
import { SampleButton } from './sample-button.tsx';
import { SyncAllButton } from './sync-all-button.tsx';
import classes from './backends-page.module.css';

/** The connected chatbot systems: how they stand, and all that can be done with one. */
export function BackendsPage({ onOpenIncident }: { onOpenIncident: OpenIncident | null }) {
  const text = useText();
  const list = useCall('backends.list', {});
  const [chosenId, setChosenId] = useKept<string | null>('backends.chosen', null, asItIs);
  const [isAdding, setIsAdding] = useState(false);
  const manages = useMay('backends.manage');
  const columns = useColumns();
  const backends = list.data?.backends ?? [];
  const chosen = backends.find(({ id }) => id === chosenId) ?? backends[0];
  if (list.data && backends.length === 0) {
    return manages ? <FirstBackend onAdded={setChosenId} /> : <NoBackend />;
  }
  return (
    <Page
      title={text('app.nav.backends')}
      action={
        <>
          {backends.length > 1 && <SyncAllButton />}
          {manages && !backends.some(({ isSample }) => isSample) && <SampleButton onAdded={setChosenId} />}
          {manages && (
            <Button kind="primary" icon={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
              {text('backends.add')}
            </Button>
          )}
        </>
      }
    >
      <ProblemMessage problem={list.error} />
      {!list.data && !list.error && <Loading />}
      {chosen && (
        <div className={classes.columns}>
          <div className={classes.list}>
            <DataTable
              list="backends.systems"
              label={text('app.nav.backends')}
              rows={backends}
              columns={columns}
              rowId={({ id }) => id}
              density="comfortable"
              openRowId={chosen.id}
              onOpen={({ id }) => setChosenId(id)}
            />
          </div>
          <BackendPanel key={chosen.id} backend={chosen} onOpenIncident={onOpenIncident} />
        </div>
      )}
      {isAdding && <AddBackendDialog onClose={() => setIsAdding(false)} onAdded={setChosenId} />}
    </Page>
  );
}

/** For whoever may not connect one. */
function NoBackend() {
  const text = useText();
  return (
    <Page title={text('app.nav.backends')}>
      <EmptyState title={text('backends.none.title')}>{text('backends.none')}</EmptyState>
    </Page>
  );
}

function useColumns(): Column<BackendSummary>[] {
  const text = useText();
  const format = useFormat();
  const { user } = useVaultStatus();
  const countsContent = user?.readsContent === true;
  return useMemo(
    () => [
      { id: 'name', header: text('backends.name'), cell: ({ name }) => <span title={name}>{name}</span> },
      {
        id: 'state',
        header: text('backends.state'),
        width: 204,
        cell: (backend) => <BackendState backend={backend} />,
      },
      ...(countsContent
        ? [
            {
              id: 'conversations',
              header: text('backends.conversations'),
              width: 124,
              isNumber: true,
              cell: ({ conversations }: BackendSummary) => (conversations === null ? '' : format.number(conversations)),
            },
          ]
        : []),
    ],
    [text, format, countsContent],
  );
}
