import type { RetentionPolicy } from '../../../../shared/contract/retention/policies.ts';
import type { OpenConversation } from '../../../lib/open-conversation.ts';
import { useCall } from '../../../lib/queries.ts';
import { useRecentJob } from '../../../lib/use-recent-job.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { JobLine } from '../../../ui/job-line.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { Callout } from '../../../ui/status.tsx';
import { PreviewPart } from '../preview/preview-part.tsx';
import { RunOutcome } from '../runs/run-outcome.tsx';
import { AdvicePart } from './advice-part.tsx';
import { PolicyActions } from './policy-actions.tsx';
import { PolicyFacts } from './policy-facts.tsx';
import { PolicyState } from './policy-state.tsx';

interface PolicyPanelProps {
  policy: RetentionPolicy;
  /** The policy in force that this draft would change. */
  replaced: RetentionPolicy | undefined;
  onChoose: (id: string | null) => void;
  onOpenConversation: OpenConversation;
  onShowStarts: () => void;
}

/** One policy: what it says, what was advised, what it would do now, and what can be done with it. */
export function PolicyPanel({ policy, replaced, onChoose, onOpenConversation, onShowStarts }: PolicyPanelProps) {
  const text = useText();
  const isOver = policy.state === 'retired';
  const preview = useCall('retention.preview', { policyId: policy.id }, { isEnabled: !isOver, keepsPrevious: true });
  const job = useRecentJob(['retention.run'], policy.backendId);
  return (
    <SidePanel title={policy.name} onClose={() => onChoose(null)}>
      <PolicyState state={policy.state} />
      {replaced && (
        <Callout
          meaning="information"
          action={
            <Button isCompact onClick={() => onChoose(replaced.id)}>
              {text('retention.policies.showReplaced')}
            </Button>
          }
        >
          {text('retention.policies.replaces', { name: replaced.name })}
        </Callout>
      )}
      <PolicyActions policy={policy} preview={preview.data} isRunning={job?.state === 'running'} onChoose={onChoose} />
      <JobLine job={job} />
      <RunOutcome job={job} />
      <PolicyFacts policy={policy} />
      <AdvicePart policy={policy} />
      {!isOver && (
        <PreviewPart
          preview={preview.data}
          problem={preview.error}
          isBusy={preview.isFetching}
          onAgain={() => void preview.refetch()}
          onOpenConversation={onOpenConversation}
          onShowStarts={onShowStarts}
        />
      )}
    </SidePanel>
  );
}
