import type { BackendSummary } from '../../../shared/contract/backends.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useCall } from '../../lib/queries.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Facts, Mono, Stack } from '../../ui/stack.tsx';
import { BackendState } from './backend-state.tsx';
import { CheckResult } from './check-result.tsx';
import { VolumeChart } from './volume-chart.tsx';

interface OverviewPartProps {
  backend: BackendSummary;
  /** What the system answered last when it was asked on this screen. */
  check: OutputOf<'backends.check'> | undefined;
}

/** What a chatbot system is, what it answered, and how much was said when. */
export function OverviewPart({ backend, check }: OverviewPartProps) {
  const reads = useMay('transcripts.read');
  return (
    <Stack gap={16}>
      <BackendFacts backend={backend} />
      <div aria-live="polite">{check && <CheckResult check={check} />}</div>
      {reads && backend.conversations !== null && backend.conversations > 0 && <VolumeChart backendId={backend.id} />}
    </Stack>
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
