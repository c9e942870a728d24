import { useState } from 'react';
import { bridge } from '../../../lib/bridge.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useRecentJob } from '../../../lib/use-recent-job.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { CaseFileButton } from '../../../ui/case-file/case-file-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Mono, Muted, Row } from '../../../ui/stack.tsx';
import { Callout } from '../../../ui/status.tsx';
import type { Case } from '../case/case-screen.tsx';
import { TasksPart } from '../case/tasks-part.tsx';
import { BackendPlan } from '../../../ui/erasure/backend-plan.tsx';
import { sumItems } from '../../../ui/erasure/item-counts.ts';
import { JobLine } from '../../../ui/job-line.tsx';

/** What the systems say when they are asked again, and the certificate of what was observed. */
export function VerifyStep({ request }: { request: Case }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const erases = useMay('requests.erase');
  const answer = useCall('requests.plan', { id: request.id }, { keepsPrevious: true });
  const readBack = useCommand('requests.readBack');
  const certify = useCommand('requests.certificate');
  const job = useRecentJob(['requests.readBack', 'requests.execute'], request.id);
  const [written, setWritten] = useState<string | null>(null);
  if (!answer.data) return answer.error ? <ProblemMessage problem={answer.error} /> : <Loading />;
  const { plan } = answer.data;
  if (plan === null || plan.state === 'draft') return <Muted>{text('requests.verify.nothing')}</Muted>;
  const sums = sumItems(plan);
  const open = sums.pending + sums.submitted + sums.awaiting + sums.failed + sums.stillThere + sums.byHand;
  const write = async (as: 'pdf' | 'json') => {
    const to = await bridge().choosePath('saveFile', `${request.number}-certificate.${as}`);
    if (to)
      certify.mutate({ planId: plan.id, format: as, language, to }, { onSuccess: ({ path }) => setWritten(path) });
  };
  return (
    <>
      <p>{text('requests.verify.what')}</p>
      {sums.stillThere > 0 && (
        <Callout meaning="overdue" title={text('requests.verify.stillThere', { count: sums.stillThere })}>
          {text('requests.verify.stillThereWhat')}
        </Callout>
      )}
      {open === 0 && (
        <Callout meaning="fine">{text('requests.verify.gone', { count: format.number(sums.gone) })}</Callout>
      )}
      {open > 0 && sums.stillThere === 0 && (
        <Callout meaning="soon">{text('requests.verify.open', { count: format.number(open) })}</Callout>
      )}
      {erases && (
        <Row>
          <Button
            kind={open > 0 ? 'primary' : 'secondary'}
            isBusy={readBack.isPending || job?.state === 'running'}
            onClick={() => readBack.mutate({ id: request.id, planId: plan.id })}
          >
            {text('requests.verify.again')}
          </Button>
          <Button isBusy={certify.isPending} isDisabled={open > 0} onClick={() => void write('pdf')}>
            {text('requests.verify.certificate')}
          </Button>
          <Button kind="quiet" isBusy={certify.isPending} isDisabled={open > 0} onClick={() => void write('json')}>
            {text('requests.verify.certificateJson')}
          </Button>
          <CaseFileButton
            file={{ name: 'requests.exportErasureFile', of: { planId: plan.id } }}
            label={text('ui.caseFile.writeErasure')}
            fileName={`${request.number}-erasure`}
            purpose="request"
            isDisabled={open > 0}
          />
        </Row>
      )}
      <JobLine job={job} />
      <ProblemMessage problem={readBack.error ?? certify.error} />
      {written !== null && (
        <Callout meaning="fine" title={text('requests.verify.written')}>
          <Mono>{written}</Mono>
        </Callout>
      )}
      {plan.backends.map((backend) => (
        <BackendPlan key={backend.backendId} backend={backend} />
      ))}
      <TasksPart request={request} />
    </>
  );
}
