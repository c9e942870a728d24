import type { ApprovalSummary } from '../../../shared/contract/approvals.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { Row } from '../../ui/stack.tsx';
import { ApprovalFacts } from './approval-facts.tsx';
import { CarryOut } from './carry-out.tsx';
import { DecidePart } from './decide-part.tsx';
import { EffectList } from './effect-list.tsx';

/** One request: what would happen, who wants it and why, and what can be done about it. */
export function ApprovalPanel({ approval, onClose }: { approval: ApprovalSummary; onClose: () => void }) {
  const text = useText();
  const withdraw = useCommand('approvals.withdraw');
  useShortcuts('panel', { close: onClose });
  const { id, state, isMine } = approval;
  const isPending = state === 'open' || state === 'approved';
  const title = text(isPending ? 'approvals.effects' : 'approvals.effectsPast');
  return (
    <SidePanel title={title} onClose={onClose}>
      <EffectList effects={approval.effects} label={title} />
      <ApprovalFacts approval={approval} />
      {state === 'open' && <DecidePart approval={approval} />}
      <CarryOut approval={approval} />
      {isMine && isPending && (
        <Row>
          <Button isBusy={withdraw.isPending} onClick={() => withdraw.mutate({ id })}>
            {text('approvals.withdraw')}
          </Button>
        </Row>
      )}
      <ProblemMessage problem={withdraw.error} />
    </SidePanel>
  );
}
