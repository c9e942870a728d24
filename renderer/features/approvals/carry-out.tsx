import { useState } from 'react';
import type { ApprovalSummary, Effect } from '../../../shared/contract/approvals.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { useVaultStatus } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { InvitationDialog } from '../../ui/invitation-code.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Callout, Status } from '../../ui/status.tsx';
import { EffectList } from './effect-list.tsx';
import { useCarryOut } from './use-carry-out.ts';
import classes from './approvals-page.module.css';

/** Does what was approved, with exactly the stored input; what a request never holds is asked for here. */
export function CarryOut({ approval }: { approval: ApprovalSummary }) {
  const text = useText();
  const format = useFormat();
  const { name: vaultName } = useVaultStatus();
  const carryOut = useCarryOut(approval);
  const [recoveryCode, setRecoveryCode] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const needsCode = approval.procedure === 'users.resetSlot';
  const isMissing = needsCode && recoveryCode.trim() === '';
  const submit = () => {
    setWasSent(true);
    if (!isMissing) void carryOut.run(needsCode ? { recoveryCode: recoveryCode.trim() } : {});
  };
  const { outcome, error } = carryOut;
  const isChanged = error?.code === 'approval.changed' || error?.code === 'approval.needed';
  const isReady = approval.isMine && approval.state === 'approved' && !isChanged;
  // Its passphrase is asked where the code is shown.
  const isInSettings = approval.procedure === 'vault.replaceRecoveryCode';
  const canBegin = isReady && !isInSettings;
  return (
    <>
      {isReady && isInSettings && <p>{text('approvals.carryOut.inSettings')}</p>}
      {canBegin && (
        <Form label={text('approvals.carryOut')} onSubmit={submit} failure={error}>
          <div className={classes.part}>
            <Stack>
              <p>
                {text('approvals.carryOut.ready', {
                  name: approval.decidedBy?.displayName ?? '',
                  until: format.dateTime(approval.expiresAt),
                })}
              </p>
              {needsCode && (
                <TextField
                  label={text('approvals.carryOut.recoveryCode')}
                  value={recoveryCode}
                  onChange={setRecoveryCode}
                  problem={wasSent && isMissing ? text('ui.field.required') : undefined}
                  isRequired
                />
              )}
            </Stack>
            <Actions>
              <Button type="submit" kind="danger" isBusy={carryOut.isPending}>
                {text(approval.kind === 'export' ? 'approvals.carryOut.choosePlace' : 'approvals.carryOut')}
              </Button>
            </Actions>
          </div>
        </Form>
      )}
      {isChanged ? <Changed effects={error.details?.['effects']} /> : <ProblemMessage problem={error} />}
      <div role="status">
        {outcome && (
          <Status meaning="fine">
            {text(outcome.isStarted ? 'approvals.carryOut.started' : 'approvals.carryOut.done')}
          </Status>
        )}
      </div>
      {outcome?.invitation && (
        <InvitationDialog invitation={outcome.invitation} vaultName={vaultName} onClose={carryOut.forgetCode} />
      )}
    </>
  );
}

function Changed({ effects }: { effects: unknown }) {
  const text = useText();
  return (
    <Callout meaning="overdue" isAlert>
      <p>{text('approvals.carryOut.changed')}</p>
      <p>{text('approvals.carryOut.changedNow')}</p>
      <EffectList effects={(effects ?? []) as Effect[]} label={text('approvals.carryOut.changedNow')} />
    </Callout>
  );
}
