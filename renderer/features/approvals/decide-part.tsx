import { useState } from 'react';
import type { ApprovalSummary } from '../../../shared/contract/approvals.ts';
import { useCall } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay, useVaultStatus } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/stack.tsx';
import { BesideForm } from './beside-form.tsx';
import { DecideForm } from './decide-form.tsx';
import classes from './approvals-page.module.css';

/** Decides as oneself where one may; else, or besides, a second person signs in here. */
export function DecidePart({ approval }: { approval: ApprovalSummary }) {
  const text = useText();
  const { user } = useVaultStatus();
  const mayDecide = useMay('approvals.decide');
  const approvers = useCall('approvals.settings', {}).data?.approvers ?? [];
  const [isBeside, setIsBeside] = useState(false);
  if (approval.isMineToDecide) return <DecideForm approvalId={approval.id} />;
  const others = approvers.filter(({ id }) => id !== approval.requestedBy.id && id !== user?.id);
  const why = approval.isMine
    ? 'approvals.decide.own'
    : mayDecide
      ? 'approvals.decide.ownAccount'
      : 'approvals.decide.notAllowed';
  return (
    <div className={classes.part}>
      <p>{text(why)}</p>
      {others.length === 0 && <p>{text('approvals.beside.nobody')}</p>}
      {others.length > 0 && !isBeside && (
        <Row>
          <Button kind="primary" onClick={() => setIsBeside(true)}>
            {text('approvals.beside.open')}
          </Button>
        </Row>
      )}
      {isBeside && (
        <BesideForm
          approvalId={approval.id}
          approvers={others}
          approveLabel={text('approvals.decide.approve')}
          onDecided={() => setIsBeside(false)}
        />
      )}
    </div>
  );
}
