import type { ApprovalSummary } from '../../../shared/contract/approvals.ts';
import { useText } from '../../lib/use-text.ts';
import { Muted } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { describeState } from './approval-words.ts';

export function ApprovalState({ approval }: { approval: ApprovalSummary }) {
  const text = useText();
  const { meaning, text: id } = describeState(approval);
  return meaning ? <Status meaning={meaning}>{text(id)}</Status> : <Muted>{text(id)}</Muted>;
}
