import { IconShieldSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { BackendSummary } from '../../../../shared/contract/backends.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Muted, Row, Stack } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import { useRunningJob } from '../use-running-job.ts';
import { FindingsChart } from './findings-chart.tsx';
import { InspectionView } from './inspection-view.tsx';
import { PermitDialog } from './permit-dialog.tsx';
import { ProbesPart } from './probes-part.tsx';
import { ScheduleField } from './schedule-field.tsx';

/** How safe the connection and the interface of a chatbot system are, over time. */
export function SafetyPart({ backend }: { backend: BackendSummary }) {
  const text = useText();
  const inspects = useMay('backends.inspect');
  const manages = useMay('backends.manage');
  const safety = useCall('backends.safety', { id: backend.id }, { isAskedOnArrival: true });
  const inspect = useCommand('backends.inspect');
  const job = useRunningJob(backend.id);
  const [isPermitting, setIsPermitting] = useState(false);
  if (!safety.data) return safety.error ? <ProblemMessage problem={safety.error} /> : <Loading />;
  const { host, permission, everyDays, nextAt, inspections } = safety.data;
  const run = (withProbes: boolean) => inspect.mutate({ id: backend.id, withProbes });
  const isFree = !job && backend.disabled === null;
  return (
    <Stack gap={16}>
      <Muted>{text('backends.safety.intro', { host })}</Muted>
      {inspects && isFree && (
        <Row>
          <Button
            kind="primary"
            icon={<IconShieldSearch size={16} aria-hidden />}
            isBusy={inspect.isPending}
            onClick={() => run(false)}
          >
            {text('backends.safety.inspect')}
          </Button>
          {(permission || manages) && (
            <Button onClick={() => (permission ? run(true) : setIsPermitting(true))}>
              {text('backends.safety.inspectWithProbes')}
            </Button>
          )}
        </Row>
      )}
      <div aria-live="polite">
        {job?.procedure === 'backends.inspect' && (
          <Callout meaning="information">{text('backends.safety.running')}</Callout>
        )}
      </div>
      <ProblemMessage problem={inspect.error} />
      {inspections.length === 0 ? <p>{text('backends.safety.never')}</p> : <InspectionView inspections={inspections} />}
      {inspections.length > 1 && <FindingsChart inspections={inspections} />}
      <ScheduleField backendId={backend.id} everyDays={everyDays} nextAt={nextAt} />
      <ProbesPart host={host} permission={permission} onRecord={() => setIsPermitting(true)} />
      {isPermitting && (
        <PermitDialog
          backendId={backend.id}
          host={host}
          onClose={() => setIsPermitting(false)}
          onPermitted={() => {
            setIsPermitting(false);
            if (inspects && isFree) run(true);
          }}
        />
      )}
    </Stack>
  );
}
