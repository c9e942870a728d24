import { IconPencil, IconPlugConnected, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { BackendSummary } from '../../../shared/contract/backends.ts';
import { useCall, useCommand } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { ProblemMessage, useProblemText } from '../../ui/problem-message.tsx';
import { Facts, Mono, Row } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { BackendState } from './backend-state.tsx';
import { CheckResult } from './check-result.tsx';
import { EditBackendDialog } from './edit-backend-dialog.tsx';
import { RemoveBackendDialog } from './remove-backend-dialog.tsx';
import { useRunningJob } from './use-running-job.ts';
import { VolumeChart } from './volume-chart.tsx';
import classes from './backend-panel.module.css';

/** One chatbot system: its facts, what can be done with it, and how much was said when. */
export function BackendPanel({ backend }: { backend: BackendSummary }) {
  const text = useText();
  const problemText = useProblemText();
  const titleId = useId();
  const syncs = useMay('backends.sync');
  const manages = useMay('backends.manage');
  const cancels = useMay('jobs.manage');
  const reads = useMay('transcripts.read');
  const sync = useCommand('backends.sync');
  const cancel = useCommand('jobs.cancel');
  const check = useCommand('backends.check');
  const job = useRunningJob(backend.id);
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null);
  const close = () => setDialog(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  // What was found before says nothing about other credentials.
  const edit = () => {
    const code = check.data?.problem?.code ?? backend.lastSync?.code ?? null;
    setRefusal(backend.allowsPrivate && code === 'backend.addressPrivate' ? null : code);
    check.reset();
    setDialog('edit');
  };
  const failure = job ? null : backend.lastSync?.code;
  return (
    <section className={classes.panel} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {backend.name}
      </h2>
      <Row>
        {job && cancels && (
          <Button isBusy={cancel.isPending} onClick={() => cancel.mutate({ id: job.id })}>
            {text('backends.cancelSync')}
          </Button>
        )}
        {!job && syncs && (
          <Button
            kind="primary"
            icon={<IconRefresh size={16} aria-hidden />}
            isBusy={sync.isPending}
            onClick={() => {
              check.reset();
              sync.mutate({ id: backend.id });
            }}
          >
            {text('backends.sync')}
          </Button>
        )}
        {manages && (
          <>
            <Button
              icon={<IconPlugConnected size={16} aria-hidden />}
              isBusy={check.isPending}
              onClick={() => check.mutate({ id: backend.id })}
            >
              {check.isPending ? text('backends.check.busy') : text('backends.check')}
            </Button>
            <Button icon={<IconPencil size={16} aria-hidden />} onClick={edit}>
              {text('ui.edit')}
            </Button>
            <Button icon={<IconTrash size={16} aria-hidden />} onClick={() => setDialog('remove')}>
              {text('backends.remove')}
            </Button>
          </>
        )}
      </Row>
      <ProblemMessage problem={sync.error ?? cancel.error ?? check.error} />
      {failure && failure !== 'job.cancelled' && <Callout meaning="overdue">{problemText(failure)}</Callout>}
      {!job && backend.lastSync?.outcome === 'partial' && (
        <Callout meaning="soon">{text('backends.partial', { unread: backend.lastSync.unread })}</Callout>
      )}
      <BackendFacts backend={backend} />
      <div aria-live="polite">{check.data && <CheckResult check={check.data} />}</div>
      {reads && backend.conversations !== null && backend.conversations > 0 && <VolumeChart backendId={backend.id} />}
      {dialog === 'edit' && <EditBackendDialog backend={backend} refusal={refusal} onClose={close} />}
      {dialog === 'remove' && <RemoveBackendDialog backend={backend} onClose={close} />}
    </section>
  );
}

function BackendFacts({ backend }: { backend: BackendSummary }) {
  const text = useText();
  const format = useFormat();
  const connectors = useCall('backends.connectors', {}).data?.connectors ?? [];
  const controllers = useCall('controllers.list', {}).data?.controllers ?? [];
  const facts = [
    { label: text('backends.state'), value: <BackendState backend={backend} /> },
    ...(backend.conversations === null || backend.messages === null
      ? []
      : [
          {
            label: text('backends.stored'),
            value: text('backends.storedCounts', { conversations: backend.conversations, messages: backend.messages }),
          },
        ]),
    {
      label: text('backends.lastSync'),
      value: backend.lastSync ? <DateText instant={backend.lastSync.at} /> : text('backends.state.never'),
    },
    {
      label: text('backends.syncFrom'),
      value: backend.syncFrom ? format.date(backend.syncFrom) : text('backends.fromStart'),
    },
    {
      label: text('backends.connector'),
      value: connectors.find(({ name }) => name === backend.connector)?.title ?? backend.connector,
    },
    { label: text('backends.address'), value: <Mono>{backend.baseUrl}</Mono> },
    ...(controllers.length > 1
      ? [
          {
            label: text('backends.controller'),
            value: controllers.find(({ id }) => id === backend.controllerId)?.name ?? '',
          },
        ]
      : []),
  ];
  return <Facts facts={facts} />;
}
