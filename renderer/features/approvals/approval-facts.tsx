import type { ApprovalSummary } from '../../../shared/contract/approvals.ts';
import { reason as reasonSchema } from '../../../shared/contract/fields.ts';
import { purposeLabel } from '../../lib/purposes.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Facts, Stack } from '../../ui/stack.tsx';
import { ApprovalState } from './approval-state.tsx';

/** Who asked, who decided and when, and whose account that was: what a certificate will say, too. */
export function ApprovalFacts({ approval }: { approval: ApprovalSummary }) {
  const text = useText();
  const format = useFormat();
  const byOn = (name: string, at: string) => text('approvals.byOn', { name, when: format.dateTime(at) });
  const { decidedBy, decidedAt, deciderAccount: account, decisionNote } = approval;
  const isOpen = approval.state === 'open' || approval.state === 'approved';
  const reading = reasonSchema.safeParse(approval.input['reason']).data;
  return (
    <Facts
      facts={[
        { label: text('approvals.state'), value: <ApprovalState approval={approval} /> },
        { label: text('approvals.kind'), value: text(`approvals.kind.${approval.kind}`) },
        { label: text('approvals.requested'), value: byOn(approval.requestedBy.displayName, approval.requestedAt) },
        { label: text('approvals.why'), value: approval.note },
        ...(reading
          ? [
              {
                label: text('approvals.readingReason'),
                value: [purposeLabel(text, reading.purpose), reading.caseId, reading.note].filter(Boolean).join(' · '),
              },
            ]
          : []),
        ...(isOpen ? [{ label: text('approvals.expires'), value: format.dateTime(approval.expiresAt) }] : []),
        ...(decidedBy && decidedAt
          ? [{ label: text('approvals.decided'), value: byOn(decidedBy.displayName, decidedAt) }]
          : []),
        ...(decisionNote ? [{ label: text('approvals.decisionNote'), value: decisionNote }] : []),
        ...(account ? [{ label: text('approvals.deciderAccount'), value: <Account account={account} /> }] : []),
      ]}
    />
  );
}

function Account({ account }: { account: NonNullable<ApprovalSummary['deciderAccount']> }) {
  const text = useText();
  const format = useFormat();
  const when = format.dateTime(account.createdAt);
  return (
    <Stack gap={4}>
      <span>
        {account.createdBy === null
          ? text('approvals.accountFounder', { when })
          : text('approvals.accountMadeBy', { name: account.createdBy, when })}
      </span>
      {account.resetAt && (
        <span>
          {text('approvals.accountResetBy', { name: account.resetBy ?? '', when: format.dateTime(account.resetAt) })}
        </span>
      )}
    </Stack>
  );
}
