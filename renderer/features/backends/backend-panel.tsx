import {
  IconAlertTriangle,
  IconPencil,
  IconPlugConnected,
  IconPlugConnectedX,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { BackendSummary } from '../../../shared/contract/backends.ts';
import { asItIs, useKept } from '../../lib/kept-state.ts';
import type { OpenIncident } from '../../lib/open-incident.ts';
import { useCommand } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { NoteDialog } from '../../ui/note-dialog.tsx';
import { ProblemMessage, useProblemText } from '../../ui/problem-message.tsx';
import { Row } from '../../ui/stack.tsx';
import { Callout } from '../../ui/status.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { EditBackendDialog } from './edit-backend-dialog.tsx';
import { FactsPart } from './facts/facts-part.tsx';
import { HealthPart } from './health/health-part.tsx';
import { OverviewPart } from './overview-part.tsx';
import { RemoveBackendDialog } from './remove-backend-dialog.tsx';
import { SafetyPart } from './safety/safety-part.tsx';
import { useRunningJob } from './use-running-job.ts';
import classes from './backend-panel.module.css';

interface BackendPanelProps {
  backend: BackendSummary;
  /** Only for who may open one. */
  onOpenIncident: OpenIncident | null;
}

type PartId = 'overview' | 'safety' | 'facts' | 'health';

/** One chatbot system: what can be done with it, and what is known of it. */
export function BackendPanel({ backend, onOpenIncident }: BackendPanelProps) {
  const text = useText();
  const problemText = useProblemText();
  const titleId = useId();
  const syncs = useMay('backends.sync');
  const manages = useMay('backends.manage');
  const cancels = useMay('jobs.manage');
  const readsSafety = useMay('backends.safety');
  const format = useFormat();
  const sync = useCommand('backends.sync');
  const cancel = useCommand('jobs.cancel');
  const check = useCommand('backends.check');
  const disable = useCommand('backends.disable');
  const enable = useCommand('backends.enable');
  const [part, setPart] = useKept<PartId>('backends.part', 'overview', asItIs);
  const job = useRunningJob(backend.id);
  const [dialog, setDialog] = useState<'edit' | 'remove' | 'disable' | null>(null);
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
  const isOn = backend.disabled === null;
  const wrap = (content: ReactNode) => <div className={classes.content}>{content}</div>;
  const tabs: { id: PartId; label: string; content: ReactNode }[] = [
    {
      id: 'overview',
      label: text('backends.tab.overview'),
      content: wrap(<OverviewPart backend={backend} check={check.data} />),
    },
    ...(readsSafety
      ? [
          {
            id: 'safety' as const,
            label: text('backends.tab.safety'),
            content: wrap(<SafetyPart backend={backend} />),
          },
          {
            id: 'facts' as const,
            label: text('backends.tab.facts'),
            content: wrap(<FactsPart backendId={backend.id} />),
          },
        ]
      : []),
    { id: 'health', label: text('backends.tab.health'), content: wrap(<HealthPart backendId={backend.id} />) },
  ];
  return (
    <section className={classes.panel} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {backend.name}
      </h2>
      <Row>
        {job?.procedure === 'backends.sync' && cancels && (
          <Button isBusy={cancel.isPending} onClick={() => cancel.mutate({ id: job.id })}>
            {text('backends.cancelSync')}
          </Button>
        )}
        {!job && syncs && isOn && (
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
        {manages && isOn && (
          <Button
            icon={<IconPlugConnected size={16} aria-hidden />}
            isBusy={check.isPending}
            onClick={() => {
              setPart('overview');
              check.mutate({ id: backend.id });
            }}
          >
            {check.isPending ? text('backends.check.busy') : text('backends.check')}
          </Button>
        )}
        {manages && (
          <>
            <Button icon={<IconPencil size={16} aria-hidden />} onClick={edit}>
              {text('ui.edit')}
            </Button>
            {isOn ? (
              <Button icon={<IconPlugConnectedX size={16} aria-hidden />} onClick={() => setDialog('disable')}>
                {text('backends.disable')}
              </Button>
            ) : (
              <Button kind="primary" isBusy={enable.isPending} onClick={() => enable.mutate({ id: backend.id })}>
                {text('backends.enable')}
              </Button>
            )}
            <Button icon={<IconTrash size={16} aria-hidden />} onClick={() => setDialog('remove')}>
              {text('backends.remove')}
            </Button>
          </>
        )}
        {onOpenIncident && (
          <Button
            icon={<IconAlertTriangle size={16} aria-hidden />}
            onClick={() => onOpenIncident({ kind: 'backend', backendId: backend.id })}
          >
            {text('incidents.openFrom')}
          </Button>
        )}
      </Row>
      <ProblemMessage problem={sync.error ?? cancel.error ?? check.error ?? enable.error} />
      {backend.disabled && (
        <Callout meaning="information">
          {text('backends.disabled', { on: format.date(backend.disabled.at), reason: backend.disabled.reason })}
        </Callout>
      )}
      {failure && failure !== 'job.cancelled' && <Callout meaning="overdue">{problemText(failure)}</Callout>}
      {!job && backend.lastSync?.outcome === 'partial' && (
        <Callout meaning="soon">{text('backends.partial', { unread: backend.lastSync.unread })}</Callout>
      )}
      <Tabs
        label={text('backends.tabs')}
        chosen={tabs.some(({ id }) => id === part) ? part : 'overview'}
        onChoose={setPart}
        tabs={tabs}
      />
      {dialog === 'edit' && <EditBackendDialog backend={backend} refusal={refusal} onClose={close} />}
      {dialog === 'disable' && (
        <NoteDialog
          title={text('backends.disable.title', { name: backend.name })}
          what={text('backends.disable.what')}
          label={text('backends.disable.reason')}
          submit={text('backends.disable')}
          isBusy={disable.isPending}
          failure={disable.error}
          onSubmit={(reason) => disable.mutate({ id: backend.id, reason }, { onSuccess: close })}
          onClose={close}
        />
      )}
      {dialog === 'remove' && <RemoveBackendDialog backend={backend} onClose={close} />}
    </section>
  );
}
