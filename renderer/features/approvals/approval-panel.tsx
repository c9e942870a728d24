import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { ApprovalSummary } from '../../../shared/contract/approvals.ts';
import { useKeys } from '../../lib/keys.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Row } from '../../ui/stack.tsx';
import { ApprovalFacts } from './approval-facts.tsx';
import { CarryOut } from './carry-out.tsx';
import { DecidePart } from './decide-part.tsx';
import { EffectList } from './effect-list.tsx';
import classes from './approvals-page.module.css';

/** One request: what would happen, who wants it and why, and what can be done about it. */
export function ApprovalPanel({ approval, onClose }: { approval: ApprovalSummary; onClose: () => void }) {
  const text = useText();
  const titleId = useId();
  const withdraw = useCommand('approvals.withdraw');
  useKeys({ Escape: onClose });
  const { id, state, isMine } = approval;
  const isPending = state === 'open' || state === 'approved';
  const title = text(isPending ? 'approvals.effects' : 'approvals.effectsPast');
  return (
    <section className={classes.panel} aria-labelledby={titleId}>
      <div>
        <div className={classes.panelHead}>
          <h2 id={titleId}>{title}</h2>
          <IconButton label={text('ui.close')} icon={<IconX size={16} />} onClick={onClose} />
        </div>
        <EffectList effects={approval.effects} label={title} />
      </div>
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
    </section>
  );
}
