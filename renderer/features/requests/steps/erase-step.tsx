import type { ErasurePlan } from '../../../../shared/contract/requests/erasure.ts';
import { useCall, useCommand } from '../../../lib/queries.ts';
import { useRecentJob } from '../../../lib/use-recent-job.ts';
import { useGatedCommand } from '../../../lib/use-gated-command.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Row } from '../../../ui/stack.tsx';
import { Callout, Status } from '../../../ui/status.tsx';
import type { Case } from '../case/case-screen.tsx';
import { BackendPlan } from '../../../ui/erasure/backend-plan.tsx';
import { PlanItems } from '../erasure/plan-items.tsx';
import { sumItems } from '../../../ui/erasure/item-counts.ts';
import { JobLine } from '../../../ui/job-line.tsx';
import classes from '../case/case.module.css';

/** What will go, in which order, what stays and why; then, with a second person, it goes. */
export function EraseStep({ request }: { request: Case }) {
  const text = useText();
  const erases = useMay('requests.erase') && request.state === 'open';
  const { id } = request;
  const answer = useCall('requests.plan', { id }, { keepsPrevious: true });
  const make = useCommand('requests.planErasure');
  const execute = useGatedCommand('requests.execute');
  const job = useRecentJob(['requests.planErasure', 'requests.execute', 'requests.readBack'], id);
  if (!answer.data) return answer.error ? <ProblemMessage problem={answer.error} /> : <Loading />;
  const { plan } = answer.data;
  const isIdentified = request.identity === 'confirmed' || request.identity === 'notNeeded';
  const isRunning = job?.state === 'running';
  return (
    <>
      <p>{text('requests.erase.what')}</p>
      {!isIdentified && <Callout meaning="soon">{text('requests.package.notIdentified')}</Callout>}
      {plan && <PlanHead plan={plan} />}
      {erases && (
        <Row>
          <Button
            kind={plan === null ? 'primary' : 'secondary'}
            isBusy={make.isPending || isRunning}
            isDisabled={!isIdentified}
            onClick={() => make.mutate({ id })}
          >
            {text(plan === null ? 'requests.erase.plan' : 'requests.erase.planAgain')}
          </Button>
          {plan && !plan.isFinished && (
            <Button
              kind="danger"
              isBusy={execute.isPending || isRunning}
              isDisabled={!isIdentified}
              onClick={() => void execute.run({ id, planId: plan.id })}
            >
              {describeExecution(plan, text)}
            </Button>
          )}
        </Row>
      )}
      <JobLine job={job} />
      <ProblemMessage problem={make.error ?? execute.error} />
      {plan && plan.changes.length > 0 && (
        <Callout meaning="soon" title={text('requests.erase.changed', { count: plan.changes.length })}>
          {text('requests.erase.changedWhat')}
        </Callout>
      )}
      {plan?.backends.map((backend) => (
        <BackendPlan key={backend.backendId} backend={backend} />
      ))}
      {plan && <PlanItems plan={plan} mayHold={erases && plan.state === 'draft'} mayConfirm={erases} />}
    </>
  );
}

function describeExecution(plan: ErasurePlan, text: ReturnType<typeof useText>): string {
  const { pending, stillThere, failed } = sumItems(plan);
  const left = pending + stillThere + failed;
  return plan.state === 'draft'
    ? text('requests.erase.execute', { items: left, backends: plan.backends.length })
    : text('requests.erase.goOn', { items: left });
}

function PlanHead({ plan }: { plan: ErasurePlan }) {
  const text = useText();
  const format = useFormat();
  return (
    <div className={classes.row}>
      <div>
        <p>{text('requests.erase.made', { when: format.dateTime(plan.createdAt), name: plan.createdBy })}</p>
        <Status meaning={plan.state === 'verified' ? 'fine' : plan.state === 'partial' ? 'overdue' : 'information'}>
          {text(`requests.erase.state.${plan.state}`)}
        </Status>
        <p>
          {text('requests.erase.local', {
            conversations: plan.local.conversations,
            messages: plan.local.messages,
            people: plan.local.people,
          })}
        </p>
      </div>
    </div>
  );
}
